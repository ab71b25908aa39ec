import type { Document } from "@fissure/core";
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useGo } from "../../../state/use-go.ts";
import { FactsForm, tellChanged } from "./facts-form.tsx";

const { document: words, common } = messages;

/** What can be done with one text: its details are corrected, it is split in two, or removed. */
export const TextActs = ({ document }: { readonly document: Document }) => {
	const [form, setForm] = useState<"facts" | "split" | null>(null);
	const bar = useRef<HTMLDivElement>(null);
	const go = useGo();
	const close = (): void => {
		setForm(null);
		// The buttons come back with the next drawing.
		requestAnimationFrame(() => bar.current?.querySelector("button")?.focus());
	};
	useShortcut("e", words.keys.facts, () => setForm("facts"), words.group);
	const remove = useAct("POST /api/documents/remove", {
		leaves: true,
		onDone: (report) => {
			tellChanged(words.removed(report.texts.length), report);
			go(hrefTo(["documents"]));
		},
	});
	if (form === "facts") return <FactsForm texts={[document.id]} known={document} onDone={close} onCancel={close} />;
	if (form === "split") return <SplitForm document={document} onCancel={close} />;
	return (
		<div className="document-acts no-print" ref={bar}>
			<Button onClick={() => setForm("facts")}>{words.correctFacts}</Button>
			<Button onClick={() => setForm("split")}>{words.split}</Button>
			<Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ body: { texts: [document.id] } })}>
				{words.remove}
			</Button>
			{remove.error === null ? null : <ProblemNote problem={remove.error} />}
		</div>
	);
};

interface SplitFormProps {
	readonly document: Document;
	readonly onCancel: () => void;
}

/** Chooses where the second of two texts begins: at a line of the whole. */
const SplitForm = ({ document, onCancel }: SplitFormProps) => {
	const { id, text } = document;
	const [at, setAt] = useState<string | null>(null);
	const go = useGo();
	const choices = useMemo(() => lineStarts(text), [text]);
	const split = useAct("POST /api/documents/:id/split", {
		leaves: true,
		onDone: (report) => {
			tellChanged(words.splitDone, report);
			go(hrefTo(["documents", report.texts[1] ?? id], { tab: "about" }));
		},
	});
	const save = (event: FormEvent): void => {
		event.preventDefault();
		if (at !== null && !split.isPending) split.mutate({ params: { id }, body: { at: Number(at) } });
	};
	const press = (event: KeyboardEvent): void => {
		if (event.key === "Escape" && !event.defaultPrevented) onCancel();
	};
	return (
		<form className="document-form document-facts-form" aria-label={words.split} onSubmit={save} onKeyDown={press}>
			<p className="document-hint">{words.splitLead}</p>
			<Combo
				label={words.splitAt}
				hint={words.splitHint}
				placeholder=""
				value={at === null ? [] : [at]}
				choices={choices}
				onChange={([one]) => setAt(one ?? null)}
			/>
			{split.error === null ? null : <ProblemNote problem={split.error} />}
			<div className="document-form-acts">
				<Button onClick={onCancel}>{common.cancel}</Button>
				<Button type="submit" kind="main" busy={split.isPending} disabled={at === null}>
					{words.split}
				</Button>
			</div>
		</form>
	);
};

/** As much of a line as tells it from others. */
const SHOWN = 90;

/** Every line but the first, by the place at which it begins. */
const lineStarts = (text: string) =>
	[...text.matchAll(/\n\s*(?=\S)/gu)].map((match) => {
		const at = match.index + match[0].length;
		return { value: String(at), title: text.slice(at, at + SHOWN).split("\n", 1)[0] ?? "" };
	});
