/** What of a style a figure needs to look the same outside of the page, as attributes of its elements, which all inherit. */
const INHERITED = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-opacity",
	"stroke-dasharray",
	"stroke-linecap",
	"stroke-linejoin",
	"font-family",
	"font-size",
	"font-weight",
	"font-style",
	"text-anchor",
	"dominant-baseline",
	"letter-spacing",
	"visibility",
] as const;

const SVG = "http://www.w3.org/2000/svg";
/** Pixels above the figure, in which its title stands. */
const HEAD = 32;
/** Pixels of a picture for one of the figure: sharp in print and in slides. */
const SHARPNESS = 2;

/** A figure of the page as a file of its own: styles written into it, nothing that runs or loads. */
export const svgText = (figure: SVGSVGElement, title: string): string => {
	const copy = figure.cloneNode(true) as SVGSVGElement;
	const originals = [figure, ...figure.querySelectorAll<SVGElement>("*")];
	const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
	const unwanted = copy.querySelectorAll("script, foreignObject, [data-no-export]");
	for (const [at, original] of originals.entries()) dress(copies[at] ?? copy, original, at === 0);
	for (const one of unwanted) one.remove();
	const { width, height } = figure.getBoundingClientRect();
	copy.setAttribute("xmlns", SVG);
	copy.removeAttribute("aria-labelledby");
	if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`);
	addTitle(copy, title, { width: Math.ceil(width), height: Math.ceil(height) });
	return new XMLSerializer().serializeToString(copy);
};

/** What it shows is above it, since a picture leaves its page behind; and paper below it, since a slide may be dark. */
const addTitle = (
	copy: SVGSVGElement,
	title: string,
	size: { readonly width: number; readonly height: number },
): void => {
	const { x, y, width, height } = copy.viewBox.baseVal;
	const unit = width / size.width;
	const top = y - HEAD * unit;
	copy.setAttribute("width", String(size.width));
	copy.setAttribute("height", String(size.height + HEAD));
	copy.setAttribute("viewBox", `${x} ${top} ${width} ${height + HEAD * unit}`);
	const page = getComputedStyle(document.documentElement);
	const add = (name: string, attributes: Readonly<Record<string, string | number>>, words = ""): void => {
		const element = document.createElementNS(SVG, name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
		element.textContent = words;
		copy.prepend(element);
	};
	const place = { x: x + 4 * unit, y: top + 21 * unit };
	add("text", { ...place, "font-size": 15 * unit, "font-weight": 650, fill: page.getPropertyValue("--ink") }, title);
	add("rect", { x, y: top, width: "100%", height: "100%", fill: page.getPropertyValue("--paper") });
	add("title", {}, title);
};

/** Writes the style of an element of the page into its copy; attributes, since the policy of the page refuses written styles. */
const dress = (copy: SVGElement, original: SVGElement, isRoot: boolean): void => {
	const style = getComputedStyle(original);
	const around = isRoot || original.parentElement === null ? null : getComputedStyle(original.parentElement);
	for (const name of copy.getAttributeNames())
		if (["class", "style", "tabindex"].includes(name) || /^(on|data-)/.test(name)) copy.removeAttribute(name);
	for (const name of INHERITED) {
		const value = style.getPropertyValue(name);
		if (value === around?.getPropertyValue(name)) copy.removeAttribute(name);
		else copy.setAttribute(name, value);
	}
	if (style.opacity !== "1") copy.setAttribute("opacity", style.opacity);
	if (style.display === "none") copy.setAttribute("display", "none");
};

/** The same as a picture, for programs that take no SVG. */
export const pngOf = async (figure: SVGSVGElement, title: string): Promise<Blob> => {
	const text = svgText(figure, title);
	const { width, height: bare } = figure.getBoundingClientRect();
	const height = bare + HEAD;
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
