/** Id of a form's field in the document, for the links of the error summary. */
export const fieldId = (name: string): string => `field-${name}`
