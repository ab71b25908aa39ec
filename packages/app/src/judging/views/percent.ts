const PER_MILLE = 1000;

/** `60 %`, `37.5 %`: a probability as people say it. */
export const percent = (probability: number): string => `${Math.round(probability * PER_MILLE) / 10} %`;
