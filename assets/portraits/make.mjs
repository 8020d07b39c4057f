// Draws every person in people.json with five faces: <person>/<mood>.svg beside this file.
//
// Run it from any folder outside the repository that holds the two packages:
//   npm install @dicebear/core@9.4.3 @dicebear/open-peeps@9.4.3
//   node path/to/assets/portraits/make.mjs

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const installed = (name) =>
  import(pathToFileURL(join(process.cwd(), 'node_modules', name, 'lib', 'index.js')).href);
const { createAvatar } = await installed('@dicebear/core');
const openPeeps = await installed('@dicebear/open-peeps');

// Wider and taller than Open Peeps' own 704 x 704, so that the shoulders show.
const FRAME = { x: -70, y: 0, width: 844, height: 844 };
const FACE = /(<g transform="translate\(315 248\)">)(.*?)(<\/g>)/s;

function draw(person, face) {
  return createAvatar(openPeeps, {
    head: [person.head],
    headContrastColor: [person.hair],
    skinColor: [person.skin],
    clothingColor: [person.clothes],
    face: [face],
    facialHair: person.facialHair ? [person.facialHair] : [],
    facialHairProbability: person.facialHair ? 100 : 0,
    accessories: person.glasses ? [person.glasses] : [],
    accessoriesProbability: person.glasses ? 100 : 0,
    maskProbability: 0,
  }).toString();
}

function group(svg, pattern) {
  const found = svg.match(pattern);
  if (!found) throw new Error(`Open Peeps has changed its drawing: ${pattern} matches nothing.`);
  return found;
}

// An Open Peeps face is one or a few paths, and each closed piece of a path is one feature (an eye, a brow, ...).
// A piece may start relative to the one before it; here each gets a start of its own, so that it can be moved.
function pieces(data) {
  const number = String.raw`(-?(?:\d*\.\d+|\d+))`;
  const start = new RegExp(String.raw`^([Mm])\s*${number}[\s,]*${number}[\s,]*(.*)$`, 's');
  let from = { x: 0, y: 0 };
  return data
    .split(/(?<=[zZ])/)
    .filter((piece) => piece.trim())
    .map((piece) => {
      const [, command, x, y, rest] = group(piece.trim(), start);
      const relative = command === 'm';
      from = { x: Number(x) + (relative ? from.x : 0), y: Number(y) + (relative ? from.y : 0) };
      // Numbers straight after a move are lines, relative if the move was.
      const line = /^[-.\d]/.test(rest) ? (relative ? 'l' : 'L') : '';
      return `M${Number(from.x.toFixed(2))} ${Number(from.y.toFixed(2))}${line}${rest}`;
    });
}

function featuresOf(face, anyone) {
  const [, , inner] = group(draw(anyone, face), FACE);
  return [...inner.matchAll(/<path([^>]*)>/g)].map(([, attributes]) => ({
    fill: attributes.match(/fill="([^"]*)"/)?.[1] ?? '#000',
    pieces: pieces(attributes.match(/d="([^"]*)"/)[1]),
  }));
}

// Paths are named "path.piece", both counted from 0. Pieces of one path stay together: some are holes in others.
function compose(parts, anyone) {
  return Object.values(parts)
    .flatMap(({ from, paths }) => {
      const source = featuresOf(from, anyone);
      const byPath = new Map();
      for (const name of paths) {
        const [path, piece] = name.split('.').map(Number);
        if (source[path]?.pieces[piece] === undefined) throw new Error(`${from} has no path ${name}.`);
        byPath.set(path, (byPath.get(path) ?? '') + source[path].pieces[piece]);
      }
      return [...byPath].map(
        ([path, data]) =>
          `<path fill-rule="evenodd" clip-rule="evenodd" d="${data}" fill="${source[path].fill}"/>`,
      );
    })
    .join('');
}

// Without the mask: Qt draws a masked picture about four times slower, and the mood's shape clips it anyway.
function framed(svg) {
  const { x, y, width, height } = FRAME;
  return svg
    .replace(/<metadata.*?<\/metadata>/s, '')
    .replace(/<mask id="viewboxMask">.*?<\/mask>/s, '')
    .replace(' mask="url(#viewboxMask)"', '')
    .replace('viewBox="0 0 704 704"', `viewBox="${x} ${y} ${width} ${height}"`);
}

const { faces, people } = JSON.parse(readFileSync(join(here, 'people.json'), 'utf8'));
const own = new Set(openPeeps.schema.properties.face.items.enum);
const anyone = Object.values(people)[0];

for (const [id, person] of Object.entries(people)) {
  const folder = join(here, id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [mood, face] of Object.entries(person.faces)) {
    let svg = draw(person, own.has(face) ? face : 'smile');
    if (!own.has(face)) {
      if (!faces[face]) throw new Error(`${id}, ${mood}: there is no face "${face}".`);
      const composed = compose(faces[face], anyone);
      group(svg, FACE);
      svg = svg.replace(FACE, (_, open, inner, close) => open + composed + close);
    }
    writeFileSync(join(folder, `${mood}.svg`), framed(svg) + '\n');
  }
}
console.log(`${Object.keys(people).length} people drawn.`);
