declare const boundaries: { forbidden: { name: string }[] }
export = boundaries
