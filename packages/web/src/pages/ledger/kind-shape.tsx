/** Each kind of text by a shape, centred on 0 0, of radius 1: with what authority it was said. */
const SHAPES: Readonly<Record<string, string>> = {
	speech: "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z",
	"joint-statement": "M0 -1.3L1.3 0L0 1.3L-1.3 0Z",
	readout: "M-0.95 -0.95H0.95V0.95H-0.95Z",
	"press-conference": "M0 -1.25L1.2 0.9H-1.2Z",
	briefing: "M0 1.25L1.2 -0.9H-1.2Z",
	"explanation-of-vote": "M0 -1.15L1.1 -0.36L0.68 0.93H-0.68L-1.1 -0.36Z",
	"fact-sheet": "M-0.4 -1.2H0.4V-0.4H1.2V0.4H0.4V1.2H-0.4V0.4H-1.2V-0.4H-0.4Z",
	article: "M-1.25 -0.7H1.25V0.7H-1.25Z",
};

interface KindShapeProps {
	readonly kind: string;
	readonly stance: number | null;
	readonly r: number;
	readonly x?: number;
	readonly y?: number;
}

/** Shape by kind, colour by side; what was not read is an outline. */
export const KindShape = ({ kind, stance, r, x = 0, y = 0 }: KindShapeProps) => {
	const fill =
		stance === null ? "var(--paper)" : stance > 0 ? "var(--for)" : stance < 0 ? "var(--against)" : "var(--soft)";
	return (
		<path
			d={SHAPES[kind] ?? SHAPES.speech}
			transform={`translate(${x} ${y}) scale(${r})`}
			fill={fill}
			fillOpacity={stance === null ? 1 : 0.82}
			stroke={stance === null ? "var(--edge)" : "var(--paper)"}
			strokeWidth={stance === null ? 1.3 : 0.6}
			strokeDasharray={stance === null ? "2 1.6" : undefined}
			vectorEffect="non-scaling-stroke"
		/>
	);
};
