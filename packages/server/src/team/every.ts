/** Does something again and again, with pauses between. What it returns ends it, and resolves once what is under way is done. */
export function every(
	pauseMs: number,
	work: () => Promise<unknown>,
	onBroken: (error: unknown) => void,
): () => Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isOver = false;
	const round = async (): Promise<void> => {
		await work().catch(onBroken);
		if (!isOver) timer = setTimeout(() => (under = round()), pauseMs);
	};
	let under = round();
	return async () => {
		isOver = true;
		clearTimeout(timer);
		await under;
	};
}
