import { Chip } from "../../components/chip.tsx";
import type { Weights } from "./judge-types.ts";

/** Where the order of a matrix shows less than it seems to. */
export const MatrixCautions = ({ report: { cautions } }: { readonly report: Weights }) =>
	cautions.length === 0 ? null : (
		<ul className="ranking-cautions">
			{cautions.map(({ code, message }) => (
				<li key={code}>
					<Chip tone="warn">!</Chip> {message}.
				</li>
			))}
		</ul>
	);
