import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Judged } from "../state/judge-types.ts";
import { EvidencePicker } from "./evidence-picker.tsx";
import type { PickedLink } from "./picked-link.ts";

const words = messages.judge.form;

interface EvidenceFieldProps {
	readonly label: string;
	readonly links: readonly PickedLink[];
	/** Of the judgment: findings on them are offered first. */
	readonly topics: readonly string[];
	readonly judgments: readonly Judged[];
	/** Links that fit; any number unless said. */
	readonly most?: number;
	/** True: the label is for screen readers only. */
	readonly bare?: boolean;
	readonly onChange: (links: readonly PickedLink[]) => void;
}

/** What something rests on: what is linked, each with its words, and a search for more. */
export const EvidenceField = ({
	label,
	links,
	topics,
	judgments,
	most,
	bare = false,
	onChange,
}: EvidenceFieldProps) => {
	const [open, setOpen] = useState(false);
	return (
		<fieldset className="evidence-field">
			<legend className={bare ? "hush" : "field-label"}>{label}</legend>
			{links.length === 0 ? null : (
				<ul className="evidence-links">
					{links.map((link) => (
						<li key={link.key}>
							<span>
								{link.lang === null ? link.words : <QuoteText text={link.words} lang={link.lang} />}{" "}
								<span className="soft small">{link.from}</span>
							</span>
							<Button
								kind="quiet"
								icon="close"
								iconOnly
								onClick={() => onChange(links.filter(({ key }) => key !== link.key))}
							>
								{words.removeEvidence}
							</Button>
						</li>
					))}
				</ul>
			)}
			{most !== undefined && links.length >= most ? null : (
				<Button icon="add" onClick={() => setOpen(true)}>
					{words.addEvidence}
				</Button>
			)}
			<EvidencePicker
				open={open}
				topics={topics}
				judgments={judgments}
				held={links}
				{...(most === undefined ? {} : { most })}
				onClose={() => setOpen(false)}
				onTake={(taken) => {
					onChange([...links, ...taken]);
					setOpen(false);
				}}
			/>
		</fieldset>
	);
};
