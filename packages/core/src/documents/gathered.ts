/** What each item gives, in one list: as `flatMap` does, which takes several times as long and is used for every sentence. */
export function gathered<Item, Given>(
	items: readonly Item[],
	give: (item: Item, at: number) => readonly Given[],
): readonly Given[] {
	const all: Given[] = [];
	for (let at = 0; at < items.length; at++) {
		const given = give(items[at] as Item, at);
		for (let place = 0; place < given.length; place++) all.push(given[place] as Given);
	}
	return all;
}

/** No items, in a list that the engine lays out like those that hold some: what reads both is compiled for one of them only. */
export const noneOf = <Item extends object>(): readonly Item[] => [{} as Item].slice(1);

/**
 * What each item gives, as `map` does, whose lists the engine lays out in another way once it has compiled the caller: all that reads
 * them then is compiled again.
 */
export function eachOf<Item, Given>(items: readonly Item[], give: (item: Item, at: number) => Given): readonly Given[] {
	const all: Given[] = [];
	for (let at = 0; at < items.length; at++) all.push(give(items[at] as Item, at));
	return all;
}

/**
 * What the first rule that applies says. Rules in a list stay apart for the engine too, which else compiles each of them again within
 * all functions that call it, and all of those again when one of them meets something new.
 */
export function firstThatApplies<About, Said>(
	rules: readonly ((about: About) => Said | null)[],
	about: About,
): Said | null {
	for (let at = 0; at < rules.length; at++) {
		const said = (rules[at] as (about: About) => Said | null)(about);
		if (said !== null) return said;
	}
	return null;
}
