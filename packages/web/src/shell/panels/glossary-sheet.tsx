import "./glossary-sheet.css";
import { Dialog } from "../../components/dialog.tsx";
import { messages } from "../../messages/messages.ts";
import type { PanelProps } from "../../state/open-panel.ts";
import { GLOSSARY } from "./glossary-terms.ts";

/** What the terms of the pages mean. */
export const GlossarySheet = ({ open, onClose }: PanelProps) => (
	<Dialog title={messages.shell.glossary} open={open} onClose={onClose} shape="wide">
		<dl className="glossary">
			{GLOSSARY.map(({ term, meaning }) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{meaning}</dd>
				</div>
			))}
		</dl>
	</Dialog>
);
