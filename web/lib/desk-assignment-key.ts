/** Name in the device's storage of who works at which desks: of whoever has logged in last, and nobody else. */
export const deskAssignmentKey = 'desk-assignment'
