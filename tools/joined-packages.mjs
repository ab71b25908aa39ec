/**
 * Packages of others that become part of the program's own files, with their licences beside them: hundreds of small files, each of which Node
 * would look up and read at every start (kysely: a quarter of the time of `fissure ask`). Others are found where npm put them.
 */
export const JOINED = ["@orama/stemmers", "commander", "fastest-levenshtein", "kysely"];
