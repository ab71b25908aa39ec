import { useId, useState } from "react";
import { inLanguage } from "../../../components/text/in-language.ts";
import { messages } from "../../../messages/messages.ts";
import { languageName } from "../../../state/language-name.ts";
import type { Term } from "../state/comparison-types.ts";
import { focusTab } from "../state/use-compare-keys.ts";
import { splitTerms } from "./words-edit.ts";

interface TermChipsProps {
	readonly language: string;
	readonly terms: readonly Term[];
	/** Index of the one that cannot be read, and why. */
	readonly wrongAt: number | null;
	readonly problem: string | null;
	readonly onChange: (terms: readonly Term[]) => void;
}

const words = messages.compare;

/** The words of one language as they are written: Enter adds, the cross takes away, a press brings one back to be changed. */
export const TermChips = ({ language, terms, wrongAt, problem, onChange }: TermChipsProps) => {
	const [typed, setTyped] = useState("");
	const id = useId();
	const name = languageName(language);
	const add = (): void => {
		const fresh = splitTerms(typed).filter((text) => !terms.some((term) => term.text === text));
		if (fresh.length > 0) onChange([...terms, ...fresh.map((text) => ({ text }))]);
		setTyped("");
	};
	return (
		<div className="terms">
			<label htmlFor={id} className="terms-language">
				{name}
			</label>
			<div className="terms-box control">
				{terms.map((term, at) => (
					<span
						key={term.text}
						className={at === wrongAt ? "term term-wrong" : "term"}
						{...inLanguage(language)}
						title={companyOf(term)}
					>
						<button
							type="button"
							className="term-words"
							onClick={() => {
								// What must be near it would be lost: such a term is only taken away.
								if (companyOf(term) !== undefined) return;
								onChange(terms.filter((_, other) => other !== at));
								setTyped(term.text);
								document.getElementById(id)?.focus();
							}}
						>
							{term.text}
							{companyOf(term) === undefined ? null : <i> ⊕</i>}
						</button>
						<button
							type="button"
							aria-label={words.removeTerm(term.text)}
							onClick={() => {
								onChange(terms.filter((_, other) => other !== at));
								// The button that had the focus is gone.
								document.getElementById(id)?.focus();
							}}
						>
							×
						</button>
					</span>
				))}
				<input
					id={id}
					{...inLanguage(language)}
					value={typed}
					placeholder={terms.length === 0 ? words.addTerm(name) : "+"}
					title={words.termHint}
					autoComplete="off"
					spellCheck={false}
					aria-invalid={wrongAt !== null || undefined}
					onChange={(event) => setTyped(event.target.value)}
					onBlur={add}
					onKeyDown={(event) => {
						if (event.key === "Enter" && !event.nativeEvent.isComposing) {
							event.preventDefault();
							add();
						} else if (event.key === "Escape") {
							// First what is typed, then the field is left: keys are not heard while somebody writes.
							if (typed === "") focusTab(null);
							else setTyped("");
						} else if (event.key === "Backspace" && typed === "") onChange(terms.slice(0, -1));
					}}
				/>
			</div>
			{problem === null ? null : (
				<p className="field-problem" role="alert">
					{problem}.
				</p>
			)}
		</div>
	);
};

/** `near Taiwan; not Israel*`; undefined where the term needs no company. */
const companyOf = ({ near = [], not = [] }: Term): string | undefined => {
	const parts = [
		...(near.length === 0 ? [] : [words.termNear(near.join(", "))]),
		...(not.length === 0 ? [] : [words.termNot(not.join(", "))]),
	];
	return parts.length === 0 ? undefined : parts.join("; ");
};
