import jsQR from 'jsqr'

/**
 * Reads codes as a camera would: from pixels. A picture is drawn on a canvas, on white and with a white margin, because readers
 * need the quiet zone and an SVG may be transparent. Nothing is taken from attributes or from the product's memory.
 */
const SIDE = 640
const MARGIN = 40

/** What stands in a picture's code, or null when there is none that can be read. */
export async function readCode(picture: string): Promise<string | null> {
  const image = await load(picture)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE + 2 * MARGIN
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (image === null || paper === null) return null
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  // Squares of a code keep their edges when a small picture is enlarged.
  paper.imageSmoothingEnabled = false
  paper.drawImage(image, MARGIN, MARGIN, SIDE, SIDE)
  const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height)
  const text = jsQR(data, width, height)?.data
  return text === undefined || text === '' ? null : text
}

function load(picture: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(null)
    image.src = picture
  })
}

export const pngUri = (base64: string): string => `data:image/png;base64,${base64}`
