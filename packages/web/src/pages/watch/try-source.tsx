import { type FormEvent, useEffect, useRef, useState } from "react";
import { type AnswerOf, call } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { OutLink } from "../../components/out-link.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";
import { useKept } from "../../state/use-kept.ts";
import { EverySelect } from "./every-select.tsx";
import { LanguageSelect } from "./language-select.tsx";

const words = messages.watch.own;
type Trial = AnswerOf<"POST /api/sources/trial">;
type Source = Trial["source"];

/** A page that lists texts becomes a source: it is tried first, and the person says which list and which part of a page are meant. */
export const TrySource = ({ onClose }: { readonly onClose: () => void }) => {
	const [address, setAddress] = useKept("try source");
	const [trial, setTrial] = useState<Trial | null>(null);
	const [problem, setProblem] = useState<Error | null>(null);
	const [busy, setBusy] = useState(false);
	const running = useRef<AbortController>(null);
	useEffect(() => () => running.current?.abort(), []);
	const attempt = async (asked: Partial<Source> & Pick<Source, "address">): Promise<void> => {
		running.current?.abort();
		const controller = new AbortController();
		const { signal } = controller;
		running.current = controller;
		setBusy(true);
		setProblem(null);
		try {
			setTrial(await call("POST /api/sources/trial", { body: asked }, signal));
		} catch (reason) {
			if (!signal.aborted) setProblem(reason instanceof Error ? reason : new Error(String(reason)));
		}
		if (!signal.aborted) setBusy(false);
	};
	/** What is chosen is seen at once, and what comes of it when the host has answered. */
	const choose = (asked: Source): void => {
		setTrial((before) => (before === null ? null : { ...before, source: asked }));
		void attempt(asked);
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		setTrial(null);
		void attempt({ address: address.trim() });
	};
	return (
		<>
			<form className="try-source" onSubmit={submit}>
				<TextField label={words.address} hint={words.addressHint} type="url" value={address} onChange={setAddress} />
				<Button type="submit" busy={busy} disabled={address.trim() === ""}>
					{words.tryNow}
				</Button>
			</form>
			{problem === null ? null : <ProblemNote problem={problem} />}
			{trial === null ? null : (
				<Tried
					trial={trial}
					busy={busy}
					onTry={choose}
					onClose={() => {
						setAddress("");
						onClose();
					}}
				/>
			)}
		</>
	);
};

interface TriedProps {
	readonly trial: Trial;
	readonly busy: boolean;
	readonly onTry: (asked: Source) => void;
	readonly onClose: () => void;
}

const Tried = ({ trial, busy, onTry, onClose }: TriedProps) => {
	const { source, found, items, problem } = trial;
	const { actors, actorName } = useNames();
	const [publisher, setPublisher] = useState<readonly string[]>([]);
	const [language, setLanguage] = useState("");
	const [every, setEvery] = useState<number | null>(null);
	const add = useAct("POST /api/watch", {
		onDone: ({ done }) => {
			notify(messages.watch.done(done));
			onClose();
		},
	});
	const watch = (): void =>
		add.mutate({
			body: {
				act: "own-source",
				source: {
					...source,
					...(publisher[0] === undefined ? {} : { publisher: publisher[0] }),
					...(language === "" ? {} : { language }),
					...(every === null ? {} : { everyMinutes: every }),
				},
			},
		});
	return (
		<div className="tried-source" aria-busy={busy}>
			{problem === null ? null : <p className="tried-source-problem">{problem}</p>}
			<Lists trial={trial} onTry={onTry} />
			{found === 0 ? null : (
				<section>
					<h3>{words.found(found)}</h3>
					<ul>
						{items.map(({ url, title, date }) => (
							<li key={url}>
								{date === null ? null : <DayText day={date} />} <OutLink href={url}>{title ?? url}</OutLink>
							</li>
						))}
					</ul>
				</section>
			)}
			<Sample trial={trial} onTry={onTry} />
			{found === 0 ? null : (
				<fieldset>
					<div className="add-sources-row">
						<Combo
							label={messages.watch.pagePublisher}
							hint={messages.watch.pagePublisherHint}
							placeholder={messages.watch.guess}
							value={publisher}
							onChange={setPublisher}
							choices={actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id }))}
						/>
						<LanguageSelect value={language} onChange={setLanguage} any={messages.watch.guess} />
						<EverySelect value={every} onChange={setEvery} />
					</div>
					{add.error === null ? null : <ProblemNote problem={add.error} />}
					<Button kind="main" busy={add.isPending} onClick={watch}>
						{words.watch}
					</Button>
				</fieldset>
			)}
		</div>
	);
};

type ChoiceProps = Pick<TriedProps, "trial" | "onTry">;

/** Which list of the page, or which feed, is meant. */
const Lists = ({ trial: { source, lists, feeds }, onTry }: ChoiceProps) => {
	if (lists.length + feeds.length < 2) return null;
	const chosen = JSON.stringify(source.list);
	return (
		<fieldset>
			<legend>{words.lists}</legend>
			{lists.map(({ list, found, items }) => (
				<label className="check" key={JSON.stringify(list)}>
					<input
						type="radio"
						name="list"
						checked={JSON.stringify(list) === chosen}
						onChange={() => onTry({ ...source, list, body: null })}
					/>
					<span>
						{words.list(found)} <span className="soft small">{items[0]?.title}</span>
					</span>
				</label>
			))}
			{feeds.map((feed) => (
				<label className="check" key={feed}>
					<input
						type="radio"
						name="list"
						checked={source.list === null && source.address === feed}
						onChange={() => onTry({ ...source, address: feed, list: null, body: null })}
					/>
					<span>
						{words.feed} <span className="soft small">{feed}</span>
					</span>
				</label>
			))}
		</fieldset>
	);
};

/** The first text as it would be read, and which part of its page is meant. */
const Sample = ({ trial: { source, sample }, onTry }: ChoiceProps) => {
	if (sample === null) return null;
	const { title, date, language, characters, start, bodies } = sample;
	return (
		<section>
			<h3>{words.sample}</h3>
			<p {...inLanguage(language)}>
				<b>{title}</b> {date === null ? null : <DayText day={date} />}
			</p>
			<QuoteText block text={start} lang={language} />
			<p className="soft small">{words.characters(characters)}</p>
			{bodies.length === 0 ? null : (
				<fieldset>
					<legend>{words.body}</legend>
					<label className="check">
						<input
							type="radio"
							name="body"
							checked={source.body === null}
							onChange={() => onTry({ ...source, body: null })}
						/>
						<span>{words.bodyGuessed}</span>
					</label>
					{bodies.map(({ selector, start: first }) => (
						<label className="check" key={selector}>
							<input
								type="radio"
								name="body"
								checked={source.body === selector}
								onChange={() => onTry({ ...source, body: selector })}
							/>
							<span {...inLanguage(language)}>{first}</span>
						</label>
					))}
				</fieldset>
			)}
		</section>
	);
};
