import "./key-sheet.css";
import { Dialog } from "../components/dialog.tsx";
import { messages } from "../messages/messages.ts";
import { useShared } from "../state/shared-value.ts";
import { keysText } from "./keys.ts";
import type { PanelProps } from "./panel-props.ts";
import { isMac, type Shortcut, shortcuts } from "./shortcuts.ts";

/** Which keys do what, here and now. */
export const KeySheet = ({ open, onClose }: PanelProps) => {
	const groups = Map.groupBy(useShared(shortcuts), ({ group }: Shortcut) => group);
	return (
		<Dialog title={messages.shell.shortcuts} open={open} onClose={onClose} shape="wide">
			<p className="soft small">{messages.shell.shortcutsLead}</p>
			<div className="key-sheet">
				{[...groups].map(([group, held]) => (
					<section key={group}>
						<h3>{group}</h3>
						<dl>
							{[...Map.groupBy(held, ({ title }) => title)].map(([title, same]) => (
								<div key={title}>
									<dt>
										{same.map(({ keys }, at) => (
											<span key={keys}>
												{at === 0 ? null : <span className="soft"> {messages.shell.or} </span>}
												<Keys keys={keys} />
											</span>
										))}
									</dt>
									<dd>{title}</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Dialog>
	);
};

/** Keys as they are printed on the board. */
export const Keys = ({ keys }: { readonly keys: string }) => (
	<span className="keys">
		{keysText(keys, isMac()).map((key, at) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice
			<kbd key={at}>{key}</kbd>
		))}
	</span>
);
