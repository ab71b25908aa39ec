import { type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { useSettled } from "../../../state/use-settled.ts";
import { type Judged, titleOf } from "../state/judge-types.ts";
import { withNames } from "../state/with-names.ts";
import { SourceLine } from "./evidence-item.tsx";
import { type PickedLink, pickedFinding, pickedJudgment, pickedWords } from "./picked-link.ts";

const words = messages.judge;

interface EvidencePickerProps {
	readonly open: boolean;
	readonly topics: readonly string[];
	readonly judgments: readonly Judged[];
	/** Linked already. */
	readonly held: readonly PickedLink[];
	readonly most?: number;
	readonly onClose: () => void;
	readonly onTake: (links: readonly PickedLink[]) => void;
}

/** Looks for sentences, findings and judgments by words; what is ticked is taken. */
export const EvidencePicker = ({ open, onClose, onTake, ...rest }: EvidencePickerProps) => {
	const [picked, setPicked] = useState<readonly PickedLink[]>([]);
	const close = (): void => {
		setPicked([]);
		onClose();
	};
	// Outside of the form that asks for evidence: Enter in the search must not save it.
	return createPortal(
		<Dialog
			title={words.picker.title}
			open={open}
			onClose={close}
			shape="wide"
			actions={
				<>
					<Button onClick={close}>{messages.common.cancel}</Button>
					<Button
						kind="main"
						disabled={picked.length === 0}
						onClick={() => {
							onTake(picked);
							setPicked([]);
						}}
					>
						{words.picker.add(picked.length)}
					</Button>
				</>
			}
		>
			<Candidates {...rest} picked={picked} onPick={setPicked} />
		</Dialog>,
		document.body,
	);
};

interface CandidatesProps extends Pick<EvidencePickerProps, "topics" | "judgments" | "held" | "most"> {
	readonly picked: readonly PickedLink[];
	readonly onPick: (picked: readonly PickedLink[]) => void;
}

const Candidates = ({ topics, judgments, held, most, picked, onPick }: CandidatesProps) => {
	const names = useNames();
	const [typed, setTyped] = useState("");
	const asked = useSettled(typed.trim());
	const { data, error } = useAnswer(
		"GET /api/evidence",
		{ query: { words: asked, topic: [...topics] } },
		{ keep: true },
	);
	const named =
		asked === ""
			? []
			: judgments.filter(({ judgment }) => titleOf(judgment).toLowerCase().includes(asked.toLowerCase()));
	const isNothing = data !== undefined && data.findings.length + data.sentences.length + named.length === 0;
	const tick = (link: PickedLink): TickProps => {
		const isHeld = held.some(({ key }) => key === link.key);
		const isPicked = picked.some(({ key }) => key === link.key);
		const isFull = most !== undefined && held.length + picked.length >= most;
		return {
			checked: isHeld || isPicked,
			disabled: isHeld || (isFull && !isPicked),
			onChange: () => onPick(isPicked ? picked.filter(({ key }) => key !== link.key) : [...picked, link]),
		};
	};
	return (
		<div className="picker">
			<TextField
				label={words.picker.search}
				hint={words.picker.searchHint}
				type="search"
				value={typed}
				onChange={setTyped}
			/>
			{error === null ? null : <ProblemNote problem={error} />}
			{asked === "" ? <p className="soft small">{words.picker.start}</p> : null}
			{isNothing && asked !== "" ? <p className="soft">{words.picker.nothing}</p> : null}
			<Group title={words.picker.sentences}>
				{data?.sentences.map((found) => {
					const link = pickedWords(found);
					const { quote, document, hits } = found;
					const marks = hits.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }));
					return (
						<Tick key={link.key} {...tick(link)}>
							<QuoteText text={quote.exact} lang={document?.language} marks={marks} />
							<span className="picker-from">
								<SourceLine id={quote.document} document={document} />
							</span>
						</Tick>
					);
				})}
			</Group>
			<Group title={words.picker.findings}>
				{data?.findings.map((finding) => (
					<Tick key={finding.id} {...tick(pickedFinding(finding))}>
						<Chip>{words.findingKinds[finding.kind] ?? finding.kind}</Chip>{" "}
						<MixedWords text={withNames(finding.headline, names)} />
					</Tick>
				))}
			</Group>
			<Group title={words.picker.judgments}>
				{named.map((judged) => (
					<Tick key={judged.judgment.id} {...tick(pickedJudgment(judged))}>
						<Chip>{words.kinds[judged.judgment.kind]}</Chip> {titleOf(judged.judgment)}
					</Tick>
				))}
			</Group>
		</div>
	);
};

const Group = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] | undefined }) =>
	children === undefined || children.length === 0 ? null : (
		<section className="picker-group">
			<h3>{title}</h3>
			<ul>{children}</ul>
		</section>
	);

interface TickProps {
	readonly checked: boolean;
	readonly disabled: boolean;
	readonly onChange: () => void;
}

const Tick = ({ children, ...tick }: TickProps & { readonly children: ReactNode }) => (
	<li>
		<label className="picker-tick">
			<input type="checkbox" {...tick} />
			<span>{children}</span>
		</label>
	</li>
);
