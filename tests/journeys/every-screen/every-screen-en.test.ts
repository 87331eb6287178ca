import { everyScreenIsUsable } from './usable.ts'

everyScreenIsUsable('en')
