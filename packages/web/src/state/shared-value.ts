import { useSyncExternalStore } from "react";

/** One value that several parts of the page read, kept outside of any of them. */
export interface SharedValue<Value> {
	readonly get: () => Value;
	readonly set: (next: Value | ((old: Value) => Value)) => void;
	readonly subscribe: (heard: () => void) => () => void;
}

export const sharedValue = <Value>(initial: Value): SharedValue<Value> => {
	let value = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set: (next) => {
			value = typeof next === "function" ? (next as (old: Value) => Value)(value) : next;
			for (const heard of listeners) heard();
		},
		subscribe: (heard) => {
			listeners.add(heard);
			return () => listeners.delete(heard);
		},
	};
};

export const useShared = <Value>({ subscribe, get }: SharedValue<Value>): Value => useSyncExternalStore(subscribe, get);
