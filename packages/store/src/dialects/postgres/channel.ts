/** The name under which the server makes known that a case has changed. */
export const channelOf = (schema: string): string => `fissure ${schema}`;
