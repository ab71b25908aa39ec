/** That a text may hold what a family of quotations asks for; see the core's `Sighting`. */
export interface Offer<Text> {
	readonly family: number;
	readonly whole: boolean;
	readonly score: number;
	readonly text: Text;
	/** By what the draft says of the words, the text may be theirs. */
	readonly fits?: boolean;
}

/** Of each family of quotations, the texts that are worth reading. */
export interface Shortlist<Text> {
	readonly whole: ReadonlyMap<number, readonly Offer<Text>[]>;
	readonly near: ReadonlyMap<number, readonly Offer<Text>[]>;
	/** Of either, those that fit what the draft says. */
	readonly fitting: ReadonlyMap<number, readonly Offer<Text>[]>;
	readonly offer: (offer: Offer<Text>) => void;
}

/** A phrase that more texts have is nobody's own words. */
const MOST_WHOLE = 8;
const MOST_NEAR = 2;
const MOST_FITTING = 6;

/** The best offers, whatever the order in which they come; among equals the text that comes first. */
export function emptyShortlist<Text>(comesFirst: (a: Text, b: Text) => number): Shortlist<Text> {
	const whole = new Map<number, Offer<Text>[]>();
	const near = new Map<number, Offer<Text>[]>();
	const fitting = new Map<number, Offer<Text>[]>();
	const keep = (lists: Map<number, Offer<Text>[]>, most: number, offer: Offer<Text>): void => {
		const list = lists.get(offer.family) ?? [];
		lists.set(offer.family, list);
		const weight = ({ whole: isWhole, score }: Offer<Text>): number => score + (isWhole ? 1 : 0);
		const isBetter = (other: Offer<Text>): boolean =>
			weight(offer) > weight(other) || (weight(offer) === weight(other) && comesFirst(offer.text, other.text) < 0);
		const at = list.findIndex(isBetter);
		list.splice(at === -1 ? list.length : at, 0, offer);
		if (list.length > most) list.pop();
	};
	return {
		whole,
		near,
		fitting,
		offer: (offer) => {
			if (offer.fits === true) keep(fitting, MOST_FITTING, offer);
			if (offer.whole) keep(whole, MOST_WHOLE, offer);
			else keep(near, MOST_NEAR, offer);
		},
	};
}

/** What comes near matters only where nothing is whole, or where it fits what the draft says. */
export function chosenFrom<Text>({ whole, near, fitting }: Shortlist<Text>): ReadonlySet<Text> {
	const offers = [
		...fitting.values(),
		...whole.values(),
		...[...near].flatMap(([family, list]) => (whole.has(family) ? [] : [list])),
	];
	return new Set(offers.flat().map(({ text }) => text));
}

export const offersOf = <Text>({ whole, near }: Shortlist<Text>): readonly Offer<Text>[] =>
	[...whole.values(), ...near.values()].flat();
