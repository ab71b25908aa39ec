/** By case, the end of the last transaction that this thread has begun or means to begin. */
const ends = new Map<string, Promise<void>>();

/**
 * Waits until no other transaction of this thread is under way on a case; gives what lets the next begin.
 *
 * SQLite waits for its turn without letting anything else go on: of two transactions of one thread, the second would hold up
 * the first until both had waited in vain. To PostgreSQL, each who waits is a connection that nobody else can use. Other threads and
 * processes wait for the lock of the database itself.
 */
export async function waitForLock(path: string): Promise<() => void> {
	const before = ends.get(path);
	let leave = (): void => {};
	const end = new Promise<void>((resolve) => {
		leave = resolve;
	});
	ends.set(path, end);
	await before;
	return () => {
		if (ends.get(path) === end) ends.delete(path);
		leave();
	};
}
