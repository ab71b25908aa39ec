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
