import { everyScreenIsUsable } from './usable.ts'

everyScreenIsUsable('id')
