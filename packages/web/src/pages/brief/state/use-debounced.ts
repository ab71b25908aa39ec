import { useEffect, useState } from "react";

/** A value once it has been the same for so many milliseconds. */
export const useDebounced = <Value>(value: Value, quiet: number): Value => {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const soon = setTimeout(() => setSettled(value), quiet);
		return () => clearTimeout(soon);
	}, [value, quiet]);
	return settled;
};
