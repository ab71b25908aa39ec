import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { bothVersionsWords as words } from "../../../messages/both-versions.ts";
import type { JudgmentDraft } from "./judgment-draft.ts";
import { type Conflict, conflictsOf, mergeDrafts, type Side, type Versions } from "./merge-drafts.ts";

interface BothVersionsProps {
	readonly versions: Versions;
	readonly onMerge: (merged: JudgmentDraft) => void;
	readonly busy: boolean;
}

/** What two people made of one judgment at once, part by part; what only one of them changed is kept without a question. */
export const BothVersions = ({ versions, onMerge, busy }: BothVersionsProps) => {
	const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
	const conflicts = conflictsOf(versions);
	const isChosen = conflicts.every(({ key }) => choices[key] !== undefined);
	return (
		<div className="both-versions">
			<p>{conflicts.length === 0 ? words.noConflict : words.lead}</p>
			{conflicts.map((conflict) => (
				<OneConflict
					key={conflict.key}
					conflict={conflict}
					chosen={choices[conflict.key]}
					onChoose={(side) => setChoices({ ...choices, [conflict.key]: side })}
				/>
			))}
			<Button kind="main" busy={busy} disabled={!isChosen} onClick={() => onMerge(mergeDrafts(versions, choices))}>
				{words.save}
			</Button>
		</div>
	);
};

interface OneConflictProps {
	readonly conflict: Conflict;
	readonly chosen: Side | undefined;
	readonly onChoose: (side: Side) => void;
}

const SIDES = ["mine", "theirs"] as const;

const OneConflict = ({ conflict, chosen, onChoose }: OneConflictProps) => (
	<fieldset>
		<legend className="field-label">{titleOf(conflict.key)}</legend>
		{SIDES.map((side) => (
			<label key={side}>
				<input type="radio" name={conflict.key} checked={chosen === side} onChange={() => onChoose(side)} />
				<span>
					<b>{words[side]}</b>
					<span className="both-versions-text" dir="auto">
						{conflict[side] === "" ? <i className="soft">{words.nothing}</i> : conflict[side]}
					</span>
				</span>
			</label>
		))}
	</fieldset>
);

function titleOf(key: string): string {
	const known = words.parts[key];
	if (known !== undefined) return known;
	const [part = "", id = "", field, ...rest] = key.split(".");
	if (part === "explanation") return words.explanation(id);
	if (part !== "row") return `${words.onRecord}: ${key.split(".").at(-1)}`;
	const name = field === undefined ? "" : `: ${words.rowParts[field] ?? field}`;
	return `${words.row(id)}${name}${rest.length === 0 ? "" : ` ${rest.join(".")}`}`;
}
