import { everyScreenIsUsable } from './every-screen/usable.ts'

everyScreenIsUsable('en')
