/** Every two of a list, in order: three accounts make three pairs. */
export const pairsOf = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
	items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
