import "./issue-name.css";
import { useNames } from "./use-names.ts";

interface IssueNameProps {
	/** Id; null where no issue of the codebook fits. */
	readonly id: string | null | undefined;
	/** True: its colour is before it, as in the texts. */
	readonly swatch?: boolean;
}

/** Turns of the golden angle: neighbours in the codebook are far apart in hue, however many there are. */
export const issueHue = (at: number): number => Math.round((25 + at * 137.508) % 360);

/** The colour of an issue by its place in the codebook, the same in exported pages; soft where it has none. */
export const issueColour = (at: number): string =>
	at < 0 ? "var(--soft)" : `oklch(var(--tone) var(--strength) ${issueHue(at)})`;

/** Colour alone tells nobody apart who cannot see it: every third issue is dotted, every third dashed. */
export const issueLine = (at: number): "solid" | "dotted" | "dashed" =>
	(["solid", "dotted", "dashed"] as const)[Math.max(0, at) % 3] ?? "solid";

export const IssueName = ({ id, swatch = false }: IssueNameProps) => {
	const { issueName, issueAt } = useNames();
	const at = id === null || id === undefined ? -1 : issueAt(id);
	return (
		<span className="issue-name">
			{swatch ? (
				<span
					className="issue-name-swatch"
					style={{ borderBottomColor: issueColour(at), borderBottomStyle: issueLine(at) }}
				/>
			) : null}
			{issueName(id)}
		</span>
	);
};
