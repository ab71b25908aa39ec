import "./key-sheet.css";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { messages } from "../../messages/messages.ts";
import { type PanelProps, showPanel } from "../../state/open-panel.ts";
import { useShared } from "../../state/shared-value.ts";
import { KeyCaps } from "../keys/key-caps.tsx";
import { type Shortcut, shortcuts } from "../keys/shortcuts.ts";

/** Which keys do what, here and now. */
export const KeySheet = ({ open, onClose }: PanelProps) => {
	const groups = Map.groupBy(meant(useShared(shortcuts)), ({ group }: Shortcut) => group);
	return (
		<Dialog
			title={messages.shell.shortcuts}
			open={open}
			onClose={onClose}
			shape="wide"
			actions={<Button onClick={() => showPanel("glossary")}>{messages.shell.glossary}</Button>}
		>
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
												<KeyCaps keys={keys} />
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

/** Of a key that the frame and the page both know, what the page does: the frame's part is not to be had here. */
const meant = (held: readonly Shortcut[]): readonly Shortcut[] => {
	const ofPage = new Set(held.flatMap(({ keys, group }) => (group === messages.shell.name ? [] : [keys])));
	return held.filter(({ keys, group }) => group !== messages.shell.name || !ofPage.has(keys));
};
