import "./key-caps.css";
import { keysText } from "./keys.ts";
import { isMac } from "./shortcuts.ts";

/** Keys as they are printed on the board. */
export const KeyCaps = ({ keys }: { readonly keys: string }) => (
	<span className="key-caps">
		{keysText(keys, isMac()).map((key, at) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice
			<kbd key={at}>{key}</kbd>
		))}
	</span>
);
