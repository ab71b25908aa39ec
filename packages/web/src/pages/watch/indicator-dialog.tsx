import { type FormEvent, useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { idOf, placeOf } from "./indicator-fields.ts";
import { WATCH_FIELDS } from "./watch-url.ts";

export type Indicator = AnswerOf<"GET /api/indicators">[number];

interface IndicatorDialogProps {
	readonly open: boolean;
	/** Null: a new one. */
	readonly indicator: Indicator | null;
	readonly onClose: () => void;
}

export const IndicatorDialog = ({ open, indicator, onClose }: IndicatorDialogProps) => (
	<Dialog
		title={indicator === null ? messages.watch.indicatorAdd : messages.watch.indicatorEdit}
		open={open}
		onClose={onClose}
	>
		<IndicatorForm indicator={indicator} onClose={onClose} />
	</Dialog>
);

const DIRECTIONS = ["above", "below", "either"] as const;
type Direction = (typeof DIRECTIONS)[number];

const directionOf = (indicator: Indicator | null): Direction =>
	DIRECTIONS.find((one) => one === indicator?.direction) ?? "above";

/** A series, where its numbers come from, and its line. */
const IndicatorForm = ({ indicator, onClose }: Omit<IndicatorDialogProps, "open">) => {
	const words = messages.watch;
	const [, setUrl] = useUrlState(WATCH_FIELDS);
	const known = placeOf(indicator?.source ?? null);
	const [label, setLabel] = useState(indicator?.label ?? "");
	const [id, setId] = useState(indicator?.id ?? "");
	const [unit, setUnit] = useState(indicator?.unit ?? "");
	const [place, setPlace] = useState(known.place);
	const [date, setDate] = useState(known.date);
	const [value, setValue] = useState(known.value);
	const [threshold, setThreshold] = useState(indicator?.threshold?.toString() ?? "");
	const [direction, setDirection] = useState(directionOf(indicator));
	const line = threshold.trim() === "" ? null : Number(threshold.trim().replace(",", "."));
	const isNoNumber = line !== null && !Number.isFinite(line);
	const name = indicator?.id ?? (id.trim() === "" ? idOf(label) : id.trim());
	const keep = useAct("POST /api/watch", {
		onDone: ({ done }) => {
			notify(words.done(done));
			setUrl({ add: false, series: name });
		},
	});
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		if (isNoNumber) return;
		const columns = {
			...(date.trim() === "" ? {} : { date: date.trim() }),
			...(value.trim() === "" ? {} : { value: value.trim() }),
			...(Object.keys(known.where).length === 0 ? {} : { where: known.where }),
		};
		const isSame = indicator !== null && place === known.place && date === known.date && value === known.value;
		const source =
			place.trim() === ""
				? { place: null }
				: { place: place.trim(), ...(Object.keys(columns).length === 0 ? {} : { columns }) };
		keep.mutate({
			body: {
				...{ act: "indicator", id: name, label: label.trim(), unit: unit.trim() === "" ? null : unit.trim() },
				// What a person named elsewhere, such as a table in another folder, stays where nobody changed it here.
				...(isSame ? {} : source),
				...{ threshold: line, direction: line === null ? null : direction },
			},
		});
	};
	return (
		<form className="indicator-form" onSubmit={submit}>
			<TextField label={words.label} value={label} onChange={setLabel} required />
			<div className="add-sources-row">
				{indicator === null ? (
					<TextField label={words.id} hint={words.idHint} placeholder={idOf(label)} value={id} onChange={setId} />
				) : null}
				<TextField label={words.unit} placeholder="%" value={unit} onChange={setUnit} />
			</div>
			<TextField label={words.numbersFrom} hint={words.numbersFromHint} value={place} onChange={setPlace} />
			{place.trim() === "" ? null : (
				<div className="add-sources-row">
					<TextField label={words.dateColumn} hint={words.columnHint} value={date} onChange={setDate} />
					<TextField label={words.valueColumn} hint={words.columnHint} value={value} onChange={setValue} />
				</div>
			)}
			<div className="add-sources-row">
				<TextField
					label={words.threshold}
					hint={words.thresholdHint}
					inputMode="decimal"
					problem={isNoNumber ? words.notANumber(threshold) : undefined}
					value={threshold}
					onChange={setThreshold}
				/>
				<Select
					label={words.direction}
					disabled={line === null}
					value={direction}
					choices={DIRECTIONS.map((one) => ({ value: one, title: words.directions[one] }))}
					onChange={setDirection}
				/>
			</div>
			{keep.error === null ? null : <ProblemNote problem={keep.error} />}
			<p>
				<Button
					kind="main"
					type="submit"
					busy={keep.isPending}
					disabled={label.trim() === "" || name === "" || isNoNumber}
				>
					{messages.common.save}
				</Button>{" "}
				<Button onClick={onClose}>{messages.common.cancel}</Button>
			</p>
		</form>
	);
};
