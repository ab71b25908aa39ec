import "../../components/analysis/analysis.css";
import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import type { Choice } from "../../components/fields/select.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextArea, TextField } from "../../components/fields/text-field.tsx";
import { useNames } from "../../components/use-names.ts";
import { kindName } from "../../messages/kind-name.ts";
import { messages } from "../../messages/messages.ts";
import { overTime } from "../../messages/over-time.ts";
import { languageName } from "../../state/language-name.ts";
import { type AnalysisField, isDay, type OverTimeUrl, referencesIn, type SetOverTime, zonesIn } from "./analyses.ts";
import { EventsFile } from "./events-file.tsx";
import { TextPicker } from "./text-picker.tsx";

const words = overTime.fields;

interface FieldsProps {
	readonly fields: readonly AnalysisField[];
	readonly url: OverTimeUrl;
	readonly setUrl: SetOverTime;
}

/** What an analysis is asked about. */
export const AnalysisFields = ({ fields, url, setUrl }: FieldsProps) => {
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: {} }, { keep: true });
	const { actorName, issueName } = useNames();
	const has = (field: AnalysisField): boolean => fields.includes(field);
	const choicesOf = (values: readonly Value[] = [], nameOf: (id: string) => string): readonly Choice[] =>
		values.map(({ value, count }) => ({ value, title: nameOf(value), detail: count.toLocaleString("en") }));
	const textChoices: TextChoices = {
		publishers: choicesOf(facets?.publishers, actorName),
		kinds: choicesOf(facets?.kinds, kindName),
		languages: choicesOf(facets?.languages, languageName),
	};
	const isDay = has("to") && !has("from");
	return (
		<>
			<div className="analysis-fields no-print">
				{has("holder") ? (
					<Combo
						many
						label={words.holder}
						value={url.holder}
						choices={choicesOf(facets?.holders, actorName)}
						onChange={(holder) => setUrl({ holder })}
					/>
				) : null}
				{has("issue") ? (
					<Combo
						many
						label={words.issue}
						value={url.issue}
						choices={choicesOf(facets?.issues, issueName)}
						onChange={(issue) => setUrl({ issue })}
					/>
				) : null}
				{has("words") ? (
					<TextField
						label={words.words}
						value={url.words}
						onChange={(next) => setUrl({ words: next }, { replace: true })}
					/>
				) : null}
				{has("event") ? <EventField url={url} setUrl={setUrl} /> : null}
				{has("texts") ? (
					<TextPicker
						many
						label={words.texts}
						placeholder={messages.common.any}
						value={url.document}
						onChange={(document) => setUrl({ document })}
					/>
				) : null}
				{(["from", "to"] as const).map((field) =>
					has(field) ? (
						<DayField
							key={field}
							label={field === "to" && isDay ? words.day : words[field]}
							value={url[field]}
							onChange={(next) => setUrl({ [field]: next }, { replace: true })}
						/>
					) : null,
				)}
				{has("unsure") ? (
					<CheckField label={words.unsure} checked={url.unsure} onChange={(unsure) => setUrl({ unsure })} />
				) : null}
			</div>
			{has("set") ? (
				<TextSet
					title={has("against") ? words.firstSet : words.whichTexts}
					choices={textChoices}
					{...{ url, setUrl }}
				/>
			) : null}
			{has("against") ? <AgainstSet choices={textChoices} {...{ url, setUrl }} /> : null}
			{has("scale") ? <ScaleFields {...{ url, setUrl }} /> : null}
			{has("events") ? <TimeFields {...{ url, setUrl }} /> : null}
		</>
	);
};

interface Value {
	readonly value: string;
	readonly count: number;
}

interface TextChoices {
	readonly publishers: readonly Choice[];
	readonly kinds: readonly Choice[];
	readonly languages: readonly Choice[];
}

interface SetProps {
	readonly url: OverTimeUrl;
	readonly setUrl: SetOverTime;
}

/** Fields that belong together, under one name. */
const Fields = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
	<fieldset className="over-time-set no-print">
		<legend className="field-label">{title}</legend>
		<div className="analysis-fields">{children}</div>
	</fieldset>
);

interface DayFieldProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

const DayField = (props: DayFieldProps) => (
	<TextField {...props} placeholder="2024-01-31" problem={isDay(props.value) ? undefined : words.noDay} />
);

/** Which texts, by what they are like. */
const TextSet = ({
	title,
	choices,
	url,
	setUrl,
}: SetProps & { readonly title: string; readonly choices: TextChoices }) => (
	<Fields title={title}>
		<Combo
			many
			label={words.publisher}
			value={url.publisher}
			choices={choices.publishers}
			onChange={(publisher) => setUrl({ publisher })}
		/>
		<Combo many label={words.kind} value={url.kind} choices={choices.kinds} onChange={(kind) => setUrl({ kind })} />
		<Combo
			many
			label={words.language}
			value={url.language}
			choices={choices.languages}
			onChange={(language) => setUrl({ language })}
		/>
		<TextField label={words.title} value={url.title} onChange={(title) => setUrl({ title }, { replace: true })} />
		<DayField label={words.from} value={url.from} onChange={(from) => setUrl({ from }, { replace: true })} />
		<DayField label={words.to} value={url.to} onChange={(to) => setUrl({ to }, { replace: true })} />
	</Fields>
);

/** The texts that they are compared with; all others where nothing is chosen. */
const AgainstSet = ({ choices, url, setUrl }: SetProps & { readonly choices: TextChoices }) => (
	<Fields title={words.secondSet}>
		<Combo
			many
			label={words.publisher}
			value={url.againstPublisher}
			choices={choices.publishers}
			placeholder={words.allOthers}
			onChange={(againstPublisher) => setUrl({ againstPublisher })}
		/>
		<Combo
			many
			label={words.kind}
			value={url.againstKind}
			choices={choices.kinds}
			onChange={(againstKind) => setUrl({ againstKind })}
		/>
		<Combo
			many
			label={words.language}
			value={url.againstLanguage}
			choices={choices.languages}
			onChange={(againstLanguage) => setUrl({ againstLanguage })}
		/>
		<TextField
			label={words.title}
			value={url.againstTitle}
			onChange={(againstTitle) => setUrl({ againstTitle }, { replace: true })}
		/>
		<DayField
			label={words.from}
			value={url.againstFrom}
			onChange={(againstFrom) => setUrl({ againstFrom }, { replace: true })}
		/>
		<DayField
			label={words.to}
			value={url.againstTo}
			onChange={(againstTo) => setUrl({ againstTo }, { replace: true })}
		/>
	</Fields>
);

/** Which scale: by reference texts with scores, or without any, with the direction fixed by two texts. */
const ScaleFields = ({ url, setUrl }: SetProps) => {
	const { wrong } = referencesIn(url.reference);
	const addReference = ([id]: readonly string[]): void => {
		if (id !== undefined) setUrl({ reference: `${url.reference.trimEnd()}\n${id} = `.trimStart() });
	};
	return (
		<Fields title={words.scale}>
			<div className="over-time-wide">
				<Select
					label={words.model}
					value={url.scale}
					choices={(["free", "references"] as const).map((value) => ({ value, title: words.models[value] }))}
					onChange={(scale) => setUrl({ scale })}
				/>
			</div>
			{url.scale === "free" ? (
				<>
					<TextPicker
						label={words.below}
						value={url.below === "" ? [] : [url.below]}
						onChange={([below = ""]) => setUrl({ below })}
					/>
					<TextPicker
						label={words.above}
						value={url.above === "" ? [] : [url.above]}
						onChange={([above = ""]) => setUrl({ above })}
					/>
				</>
			) : (
				<>
					<div className="over-time-wide">
						<TextArea
							label={words.references}
							hint={words.referencesHint}
							problem={wrong === null ? undefined : words.referenceWrong(wrong)}
							rows={3}
							value={url.reference}
							onChange={(reference) => setUrl({ reference }, { replace: true })}
						/>
					</div>
					<TextPicker label={words.addReference} value={[]} placeholder={words.search} onChange={addReference} />
					<Select
						label={words.rescale}
						value={url.rescale}
						choices={(["lbg", "mv", "none"] as const).map((value) => ({ value, title: words.rescalings[value] }))}
						onChange={(rescale) => setUrl({ rescale })}
					/>
				</>
			)}
		</Fields>
	);
};

/** A meeting or call of the case, whose texts are read together. */
const EventField = ({ url, setUrl }: SetProps) => {
	const { data } = useAnswer("GET /api/events", { query: { size: "500" } }, { keep: true });
	return (
		<Combo
			label={words.event}
			placeholder={words.everyEvent}
			value={url.event === "" ? [] : [url.event]}
			choices={(data?.events ?? []).map(({ id, name, date }) => ({
				value: id,
				title: name ?? id,
				...(date === null ? {} : { detail: date }),
			}))}
			onChange={([event = ""]) => setUrl({ event, document: [] })}
		/>
	);
};

/** What happened when, and in which zone publishers date their texts. */
const TimeFields = ({ url, setUrl }: SetProps) => {
	const typed = url.zone.split(/[,;\n]/u).filter((one) => one.trim() !== "");
	const isWrong = zonesIn(url.zone).length < typed.length;
	return (
		<Fields title={words.hours}>
			<EventsFile upload={url.upload} onChange={(upload) => setUrl({ upload })} />
			<div className="over-time-wide">
				<TextField
					label={words.zones}
					hint={words.zonesHint}
					problem={isWrong ? words.zonesWrong : undefined}
					value={url.zone}
					placeholder="RUS=Europe/Moscow, CHN=+08:00"
					onChange={(zone) => setUrl({ zone }, { replace: true })}
				/>
			</div>
		</Fields>
	);
};
