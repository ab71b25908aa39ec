/** Between the parts of one noun phrase: "President | of the Republic of | Serbia | Aleksandar | Vucic". */
export const NOUN_PHRASE_GAP: Readonly<Record<string, number>> = { en: 16, ru: 40, zh: 0 };
