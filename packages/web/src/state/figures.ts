// Numbers as people read them on the page.

/** Two decimals at most, with a minus sign and no hyphen: `0.59`, `−2`. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100).replace("-", "−");

/** With its noughts, for columns: `0.50`. */
export const fixed = (value: number, decimals = 2): string => value.toFixed(decimals);

/** A share in whole percents: `60 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The same, where little is not nothing: `<1 %`. */
export const shareText = (share: number): string => (share > 0 && share < 0.005 ? "<1 %" : percent(share));

/** A probability without the sign, in no more digits than it was given with, three at most: `65`, `2.5`. */
export const percentText = (probability: number): string => String(Number(fixed(probability * 100, 3)));

/** A rate that was computed, likewise in whole percents. */
export const rateText = (rate: number): string => percentText(Number(fixed(rate)));
