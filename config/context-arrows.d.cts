declare const arrows: Record<string, readonly string[]>
export = arrows
