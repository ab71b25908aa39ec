import { useEffect, useState } from "react";

/** A value once it has stopped changing for so many milliseconds: what is typed, before the server is asked. */
export const useSettled = <Value>(value: Value, quiet = 140): Value => {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const soon = setTimeout(() => setSettled(value), quiet);
		return () => clearTimeout(soon);
	}, [value, quiet]);
	return settled;
};
