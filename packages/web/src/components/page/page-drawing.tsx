import { useContext } from "react";
import { AppLink } from "../app-link.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import { hrefOfNote, Notes, placeKey, type ShownBlock } from "./shown-page.ts";

type Drawing = Extract<ShownBlock, { readonly kind: "drawing" }>["drawing"];
type Shape = Drawing["shapes"][number];
type Path = Extract<Shape, { readonly kind: "path" }>;
type Tone = Extract<Shape, { readonly kind: "words" }>["tone"];

/** Hues of series that are told apart, as exported pages have them. */
const HUES: Readonly<Partial<Record<Tone, number>>> = {
	...{ s1: 250, s2: 45, s3: 150, s4: 330, s5: 95, s6: 200 },
};
/** Tones that the style has by another name. */
const NAMED: Readonly<Partial<Record<Tone, string>>> = { pro: "for", contra: "against", band: "panel" };

function colourOf(tone: Tone): string {
	const hue = HUES[tone];
	return hue === undefined ? `var(--${NAMED[tone] ?? tone})` : `oklch(var(--tone) var(--strength) ${hue})`;
}

/** A picture of figures; each mark that has a note leads to its sentence. */
export const PageDrawing = ({
	drawing: { title, caption, width, height, shapes, head, rows },
}: {
	readonly drawing: Drawing;
}) => (
	<ChartFrame title={title} description={caption} table={{ columns: head, rows }} note={caption}>
		{({ "aria-labelledby": name }) => (
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
			<section className="page-drawing" aria-label={title} tabIndex={0}>
				{/* What leads somewhere must be reached: a group, since an image has no parts. */}
				{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a picture */}
				<svg
					role="group"
					aria-labelledby={name}
					viewBox={`0 0 ${width} ${height}`}
					style={{ width: "100%", maxWidth: `${width}px`, minWidth: `${Math.min(width, 560)}px` }}
				>
					{shapes.map((shape, at) =>
						shape.kind === "path" ? (
							<Mark key={placeKey(at)} path={shape} />
						) : (
							<text
								key={placeKey(at)}
								x={shape.x}
								y={shape.y}
								textAnchor={shape.anchor}
								fontSize={shape.isSmall ? 10.5 : 12.5}
								fontWeight={shape.isStrong ? 600 : undefined}
								fill={colourOf(shape.tone)}
							>
								{shape.text}
							</text>
						),
					)}
				</svg>
			</section>
		)}
	</ChartFrame>
);

const Mark = ({ path: { d, fill, stroke, strength, width, dashed, label, note } }: { readonly path: Path }) => {
	const notes = useContext(Notes);
	const drawn = (
		<path
			d={d}
			fill={fill === null ? "none" : colourOf(fill)}
			fillOpacity={strength}
			stroke={stroke === null ? undefined : colourOf(stroke)}
			strokeWidth={width}
			strokeDasharray={dashed ? "4 3" : undefined}
		>
			{label === null ? null : <title>{label}</title>}
		</path>
	);
	if (note === null) return drawn;
	return (
		<AppLink href={hrefOfNote(notes, note)} aria-label={label ?? undefined}>
			{drawn}
		</AppLink>
	);
};
