import type { BoardTexts } from '../../id/public/board.ts'

const board: BoardTexts = {
  title: 'Waiting room board',
  description: 'The arrival times being served at an immigration office, for the screen in the waiting room.',
  serving: 'Now serving: arrival time',
  waiting: (people) => (people === 0 ? 'everybody was called' : `${people} waiting`),
  more: (times) => `and ${times} earlier ${times === 1 ? 'time' : 'times'}`,
  between: 'Waiting for the next arrival time',
  done: 'Nobody is waited for',
  doneText: 'Today’s bookings are done, or there were none.',
  next: 'Next',
  coming: 'Still to come',
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  loading: 'Loading the board…',
  cut: (time) => `No connection since ${time}. This is how things stood then.`,
  never: 'No connection to the server yet. Trying on…',
  choose: 'Choose the office of this screen',
  unknown: 'The office in this page’s address is not known.',
}

export default board
