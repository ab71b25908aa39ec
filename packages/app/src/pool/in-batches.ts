/** Items in batches that threads are given, each as soon as it holds so much: small enough that threads end together, large enough that handing over costs nothing. */
export async function* inBatches<Item>(
	items: AsyncIterable<Item> | Iterable<Item>,
	most: number,
	sizeOf: (item: Item) => number = () => 1,
): AsyncGenerator<readonly Item[]> {
	let batch: Item[] = [];
	let size = 0;
	for await (const item of items) {
		batch.push(item);
		size += sizeOf(item);
		if (size < most) continue;
		yield batch;
		batch = [];
		size = 0;
	}
	if (batch.length > 0) yield batch;
}
