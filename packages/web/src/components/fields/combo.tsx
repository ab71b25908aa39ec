import "./combo.css";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { fuzzyFilter } from "../../state/fuzzy-match.ts";
import { Chip } from "../chip.tsx";
import { Field } from "./field.tsx";
import type { Choice } from "./select.tsx";

interface ComboProps {
	readonly label: string;
	/** Chosen values; one at most unless `many`. */
	readonly value: readonly string[];
	readonly choices: readonly Choice[];
	readonly onChange: (value: readonly string[]) => void;
	readonly many?: boolean;
	/** True: what is chosen is shown elsewhere, and here only ticked. */
	readonly elsewhere?: boolean;
	readonly placeholder?: string;
	readonly hint?: string;
	readonly bare?: boolean;
	/** True: whatever is typed may be chosen, known or not. */
	readonly free?: boolean;
	/** Hears what is typed, where the choices are looked for elsewhere. */
	readonly onType?: (typed: string) => void;
}

/** More would not be read anyway; typing narrows them. */
const SHOWN = 60;

const fitting = (typed: string, choices: readonly Choice[]): readonly Choice[] =>
	fuzzyFilter(typed, choices, ({ title, value }) => `${title} ${value}`);

/** Chooses one or several of many by typing: actors, issues, venues. */
export const Combo = ({ label, value, choices, onChange, many = false, free = false, ...rest }: ComboProps) => {
	const { placeholder = messages.common.any, hint, bare = false, elsewhere = false, onType } = rest;
	const [typed, setTyped] = useState<string | null>(null);
	const [at, setAt] = useState(0);
	/** Typed and entered before the choices had come: the first that fits is taken when they do. */
	const [early, setEarly] = useState<string | null>(null);
	const list = useRef<HTMLDivElement>(null);
	const listId = useId();
	const isOpen = typed !== null;
	const offered = useMemo(() => {
		const known = fitting(typed ?? "", choices).slice(0, SHOWN);
		const own = (typed ?? "").trim();
		return free && own !== "" && !known.some(({ title }) => title === own)
			? [...known, { value: own, title: own }]
			: known;
	}, [typed, choices, free]);

	const choose = (choice: Choice | undefined): void => {
		if (choice === undefined) return;
		const has = value.includes(choice.value);
		if (many) onChange(has ? value.filter((one) => one !== choice.value) : [...value, choice.value]);
		else onChange([choice.value]);
		setTyped(many ? "" : null);
	};
	useEffect(() => {
		if (early === null || choices.length === 0) return;
		setEarly(null);
		choose(fitting(early, choices)[0]);
	});
	const move = (step: number): void => {
		const next = (at + step + offered.length) % Math.max(1, offered.length);
		setAt(next);
		list.current?.children[next]?.scrollIntoView({ block: "nearest" });
	};
	const press = (event: KeyboardEvent<HTMLInputElement>): void => {
		const { key } = event;
		if (key === "Backspace" && !elsewhere && (typed ?? "") === "") onChange(value.slice(0, -1));
		if (!["ArrowDown", "ArrowUp", "Enter", "Escape"].includes(key) || (key === "Escape" && !isOpen)) return;
		event.preventDefault();
		// Only the list is closed, not the dialog around it.
		event.stopPropagation();
		if (!isOpen) setTyped("");
		else if (key === "Escape") setTyped(null);
		else if (key === "Enter" && choices.length === 0 && typed.trim() !== "" && !free) setEarly(typed);
		else if (key === "Enter") choose(offered[at]);
		else move(key === "ArrowDown" ? 1 : -1);
	};
	const titleOf = (id: string): string => choices.find((choice) => choice.value === id)?.title ?? id;
	const [only] = value;

	return (
		<Field label={label} bare={bare} {...(hint === undefined ? {} : { hint })}>
			{(control) => (
				<div className="combo">
					<div className="combo-box control">
						{many && !elsewhere
							? value.map((id) => (
									<Chip key={id} onRemove={() => onChange(value.filter((one) => one !== id))}>
										{titleOf(id)}
									</Chip>
								))
							: null}
						<input
							{...control}
							role="combobox"
							aria-expanded={isOpen}
							aria-controls={listId}
							aria-autocomplete="list"
							aria-activedescendant={isOpen && offered[at] ? `${listId}-${at}` : undefined}
							autoComplete="off"
							placeholder={many && !elsewhere && value.length > 0 ? "" : placeholder}
							value={typed ?? (many || only === undefined ? "" : titleOf(only))}
							onChange={(event) => {
								setTyped(event.target.value);
								onType?.(event.target.value);
								setAt(0);
								setEarly(null);
							}}
							onClick={() => setTyped((old) => old ?? "")}
							onBlur={() => setTyped(null)}
							onKeyDown={press}
						/>
						{!many && only !== undefined ? (
							<button
								type="button"
								className="combo-clear"
								aria-label={`${messages.common.clear}: ${label}`}
								onClick={() => onChange([])}
							>
								×
							</button>
						) : null}
					</div>
					<div className="combo-list" id={listId} role="listbox" aria-label={label} hidden={!isOpen} ref={list}>
						{isOpen && offered.length === 0 ? (
							<div className="combo-nothing" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
								{messages.common.noMatch}
							</div>
						) : null}
						{isOpen
							? offered.map((choice, index) => (
									<div
										key={choice.value}
										id={`${listId}-${index}`}
										role="option"
										tabIndex={-1}
										aria-selected={value.includes(choice.value)}
										className={index === at ? "combo-option combo-option-here" : "combo-option"}
										// Before the field loses the focus, which would close the list.
										onMouseDown={(event) => {
											event.preventDefault();
											choose(choice);
										}}
										onMouseMove={() => setAt(index)}
									>
										<span>{choice.title}</span>
										{choice.detail === undefined ? null : <span className="combo-detail">{choice.detail}</span>}
									</div>
								))
							: null}
					</div>
				</div>
			)}
		</Field>
	);
};
