import page from "../../../../../docs/glossary.md?raw";
import "./glossary-sheet.css";
import { Dialog } from "../../components/dialog.tsx";
import { messages } from "../../messages/messages.ts";
import type { PanelProps } from "../../state/open-panel.ts";

interface GlossaryTerm {
	readonly term: string;
	readonly meaning: string;
}

/** The terms of `docs/glossary.md`, in its order. */
export const GLOSSARY: readonly GlossaryTerm[] = [
	...page.matchAll(/^- \*\*(?<term>[^*]+)\*\*: (?<meaning>.+(?:\n {2}.+)*)/gm),
].map(({ groups }) => ({
	term: groups?.term ?? "",
	meaning: (groups?.meaning ?? "").replace(/\s+/g, " "),
}));

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
