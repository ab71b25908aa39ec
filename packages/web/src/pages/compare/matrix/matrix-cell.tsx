import { StanceMark } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import { shareText } from "../../../state/figures.ts";
import type { MatrixCell, SideBySide } from "../state/comparison-types.ts";

interface MatrixCellViewProps {
	readonly cell: MatrixCell;
	readonly data: SideBySide;
	/** Words on trial read it otherwise. */
	readonly isChanged: boolean;
	readonly onPress: () => void;
}

const words = messages.compare;

/** What one text does with one issue. A press lights it in every text. */
export const MatrixCellView = ({ cell, data, isChanged, onPress }: MatrixCellViewProps) => {
	const account = data.accounts.find(({ document }) => document.id === cell.document);
	const className = [...(cell.mentioned ? [] : ["matrix-silent"]), ...(isChanged ? ["matrix-changed"] : [])].join(" ");
	return (
		<td className={className === "" ? undefined : className} title={isChanged ? words.trialChanged : undefined}>
			<button type="button" onClick={onPress}>
				{cell.mentioned ? (
					<>
						{cell.holders.length === 0 ? <span className="soft">{words.noPosition}</span> : null}
						{voicesIn(cell).map(({ holder, manner, verb, stance, quote }) => (
							<span className="matrix-voice" key={`${holder}-${manner}-${quote.start}`}>
								<span className="matrix-verb read" lang={account?.document.language}>
									{verb ?? <i>{words.noVerb}</i>}
								</span>
								<StanceMark stance={stance} />
								<VoiceName holder={holder} manner={manner} data={data} count={account?.parties.length ?? 0} />
							</span>
						))}
						<span className="matrix-reach figures" title={words.reachTitle}>
							{words.reach(cell.rank, shareText(cell.share))}
						</span>
					</>
				) : (
					<span>{words.notMentioned}</span>
				)}
			</button>
		</td>
	);
};

/** The publisher's own voice first, then what both say, then what it says of others. */
const voicesIn = ({ holders }: MatrixCell) =>
	holders.toSorted((a, b) => ORDER.indexOf(a.manner) - ORDER.indexOf(b.manner));
const ORDER = ["own", "joint", "counterpart"];

interface VoiceNameProps {
	readonly holder: string;
	readonly manner: MatrixCell["holders"][number]["manner"];
	readonly data: SideBySide;
	/** Parties of the event as this text knows them. */
	readonly count: number;
}

/** Whose position it is, where it is not the publisher's own. */
const VoiceName = ({ holder, manner, data, count }: VoiceNameProps) => {
	if (manner === "joint" || holder === "BOTH")
		return <span className="matrix-holder">{count > 2 ? words.jointMany : words.joint}</span>;
	if (manner !== "counterpart") return null;
	return <span className="matrix-holder">{words.saysOf(data.actorNames[holder] ?? holder)}</span>;
};
