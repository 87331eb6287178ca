import type { NotFoundTexts } from '../../id/public/not-found.ts'

const notFound: NotFoundTexts = {
  title: 'Page not found',
  description: 'The page you asked for does not exist.',
  heading: 'Page not found',
  text: 'This address does not exist. It may be mistyped, or the page has moved.',
  home: 'To the front page',
  bookings: 'To my bookings',
}

export default notFound
