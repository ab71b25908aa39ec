/**
 * What every answer says to the browser. Scripts and styles come from this server alone; a nonce lets the editor bring the
 * styles that it writes itself.
 */
export const headersOf = (nonce: string): Readonly<Record<string, string>> => ({
	"content-security-policy": [
		"default-src 'none'",
		"script-src 'self'",
		`style-src 'self' 'nonce-${nonce}'`,
		// Charts are drawn into pictures, and pictures into files, on the page itself.
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"object-src 'none'",
	].join("; "),
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"referrer-policy": "no-referrer",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
});

/** What a stranger wrote, given to a person as a file: nothing in it may run, wherever the browser opens it. */
export const FILE_POLICY = "default-src 'none'; sandbox";
