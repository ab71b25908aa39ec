import "../matrix/matrix.css";
import { StanceShape, stanceSign, stanceWord } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import type { MatrixCell, SideBySide } from "../state/comparison-types.ts";
import { accountName, letterOf, whoseVoice } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import { type Voice, voicesIn } from "../state/voices.ts";

interface IssueMapProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** Issue × text, a sign a voice; stripes where a text is silent. A press shows the issue in the texts. */
export const IssueMap = ({ data, looking }: IssueMapProps) => (
	<div className="issue-map">
		<div className="summary-head">
			<h3 id="issue-map">{words.summary.map}</h3>
		</div>
		{data.matrix.length === 0 ? (
			<p className="panel-empty">{words.summary.noIssue}</p>
		) : (
			<table aria-labelledby="issue-map">
				<thead>
					<tr>
						<th scope="col">{words.issue}</th>
						{data.accounts.map((account, at) => (
							<th scope="col" key={account.document.id} title={accountName(account, data)}>
								<b>{letterOf(at)}</b> <span>{accountName(account, data)}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{data.matrix.map(({ issue, name, cells }) => (
						<tr key={issue}>
							<th scope="row">
								<button type="button" title={name} onClick={() => looking.lookAtIssue(issue)}>
									{name}
								</button>
							</th>
							{cells.map((cell) => (
								<td key={cell.document} className={cell.mentioned ? undefined : "matrix-silent"}>
									<MapCell cell={cell} data={data} onPress={() => looking.lookAtIssue(issue, cell.document)} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		)}
		<p className="panel-note">{words.summary.mapNote}</p>
	</div>
);

interface MapCellProps {
	readonly cell: MatrixCell;
	readonly data: SideBySide;
	readonly onPress: () => void;
}

const MapCell = ({ cell, data, onPress }: MapCellProps) => {
	const voices = voicesIn(cell);
	const said = !cell.mentioned
		? words.notMentioned
		: voices.length === 0
			? words.noPosition
			: voices.map((voice) => voiceWords(voice, data)).join("; ");
	return (
		<button type="button" title={said} aria-label={said} onClick={onPress}>
			{!cell.mentioned ? null : voices.length === 0 ? (
				<span className="soft">·</span>
			) : (
				voices.map((voice) => (
					<svg
						key={`${voice.manner}-${voice.holder}`}
						className={`map-${voice.manner}`}
						viewBox="-9 -9 18 18"
						aria-hidden="true"
					>
						{voice.manner === "own" ? null : <VoiceFrame manner={voice.manner} />}
						<StanceShape stance={voice.stance === null ? null : Math.round(voice.stance)} />
					</svg>
				))
			)}
		</button>
	);
};

/** Not its own words: a frame around what a text says of another, a line under what it says both hold. */
const VoiceFrame = ({ manner }: Pick<Voice, "manner">) =>
	manner === "joint" ? (
		<path d="M-7 7.4H7" stroke="var(--soft)" strokeWidth="1.6" />
	) : (
		<rect x="-8" y="-8" width="16" height="16" rx="3" fill="none" stroke="var(--soft)" strokeWidth="1.2" />
	);

/** `of Tesmark: supports (+2)`. */
export function voiceWords(voice: Voice, data: Pick<SideBySide, "accounts" | "actorNames">): string {
	const parties = data.accounts.find(({ document }) => document.id === voice.document)?.parties.length ?? 0;
	const whose = whoseVoice(voice, data, parties);
	const rounded = voice.stance === null ? null : Math.round(voice.stance);
	const verb = voice.verbs.length === 0 ? stanceWord(rounded) : voice.verbs.join(", ");
	return `${whose === null ? "" : `${whose}: `}${verb} (${stanceSign(rounded)})`;
}
