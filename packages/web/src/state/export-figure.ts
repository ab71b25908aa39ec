/** What of a computed style a figure needs to look the same outside of the page. */
const KEPT = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-dasharray",
	"stroke-linecap",
	"stroke-linejoin",
	"opacity",
	"font-family",
	"font-size",
	"font-weight",
	"font-style",
	"font-variant-numeric",
	"text-anchor",
	"dominant-baseline",
	"letter-spacing",
	"visibility",
	"display",
] as const;

/** Pixels of a picture for one of the figure: sharp in print and in slides. */
const SHARPNESS = 2;

/** A figure of the page as a file of its own: styles written into it, nothing that runs or loads. */
export const svgText = (figure: SVGSVGElement): string => {
	const copy = figure.cloneNode(true) as SVGSVGElement;
	const originals = [figure, ...figure.querySelectorAll<SVGElement>("*")];
	const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
	for (const [at, original] of originals.entries()) {
		const style = getComputedStyle(original);
		const target = copies[at];
		if (target === undefined) continue;
		for (const name of [...target.getAttributeNames()])
			if (name === "class" || name === "tabindex" || name.startsWith("on") || name.startsWith("data-"))
				target.removeAttribute(name);
		target.setAttribute("style", KEPT.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
	}
	for (const one of copy.querySelectorAll("script, foreignObject, [data-no-export]")) one.remove();
	const { width, height } = figure.getBoundingClientRect();
	copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
	copy.setAttribute("width", String(Math.ceil(width)));
	copy.setAttribute("height", String(Math.ceil(height)));
	if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`);
	const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
	paper.setAttribute("x", String(copy.viewBox.baseVal.x));
	paper.setAttribute("y", String(copy.viewBox.baseVal.y));
	paper.setAttribute("width", "100%");
	paper.setAttribute("height", "100%");
	paper.setAttribute("fill", getComputedStyle(document.documentElement).getPropertyValue("--paper"));
	copy.prepend(paper);
	return new XMLSerializer().serializeToString(copy);
};

/** The same as a picture, for programs that take no SVG. */
export const pngOf = async (figure: SVGSVGElement): Promise<Blob> => {
	const text = svgText(figure);
	const { width, height } = figure.getBoundingClientRect();
	const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
	try {
		const picture = new Image(Math.ceil(width), Math.ceil(height));
		picture.src = address;
		await picture.decode();
		const canvas = document.createElement("canvas");
		canvas.width = Math.ceil(width) * SHARPNESS;
		canvas.height = Math.ceil(height) * SHARPNESS;
		canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
		return await new Promise<Blob>((resolve, reject) =>
			canvas.toBlob((blob) =>
				blob === null
					? reject(new Error("Expected a picture, got none; make the figure smaller, or save it as SVG"))
					: resolve(blob),
			),
		);
	} finally {
		URL.revokeObjectURL(address);
	}
};
