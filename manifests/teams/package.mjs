// Makes the app package that an administrator uploads: `npm run teams:package`, with TEAMS_APP_ID and PUBLIC_URL set as for the program.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const NOBODY = "00000000-0000-0000-0000-000000000000";
const EXAMPLE = "https://coptrack.example";
const here = (name) => new URL(name, import.meta.url);

/** The package's files: the manifest with the registration's id and the installation's address, the languages, the icons. */
export function packageFiles({ appId, publicUrl }) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId ?? ""))
    throw new Error(
      "Set TEAMS_APP_ID to the application (client) id of the bot's registration, e.g. 3f0e8d70-1c1a-4a55-9b1c-1d5b8f1f0a01.",
    );
  if (!publicUrl || !URL.canParse(publicUrl) || new URL(publicUrl).protocol !== "https:")
    throw new Error("Set PUBLIC_URL to the address people reach coptrack at; Teams takes https only.");
  const address = publicUrl.replace(/\/+$/, "");
  const manifest = readFileSync(here("manifest.json"), "utf8")
    .replaceAll(NOBODY, appId.toLowerCase())
    .replaceAll(EXAMPLE, address);
  const { localizationInfo: info, icons } = JSON.parse(manifest);
  const others = [info.defaultLanguageFile, ...info.additionalLanguages.map(({ file }) => file), icons.color, icons.outline];
  return [["manifest.json", Buffer.from(manifest)], ...others.map((name) => [name, readFileSync(here(name))])];
}

/** The checksum that ZIP wants: gzip writes the same one, eight bytes before its end. */
const crc32 = (bytes) => gzipSync(bytes).subarray(-8).readUInt32LE(0);

/** A ZIP of files as they are (they are small, and PNG is packed already). The same files give the same bytes. */
export function zip(files) {
  const parts = [];
  const index = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const path = Buffer.from(name, "utf8");
    // Version 2.0, names in UTF-8, stored, 1980-01-01, checksum, both sizes.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    index.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, place, path);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), about, path, bytes);
    at += 30 + path.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(index).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...index, end]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const files = packageFiles({ appId: process.env.TEAMS_APP_ID, publicUrl: process.env.PUBLIC_URL });
    mkdirSync("dist", { recursive: true });
    writeFileSync("dist/coptrack-teams.zip", zip(files));
    console.log(
      "dist/coptrack-teams.zip is ready. Upload it in the Teams admin centre: Teams apps → Manage apps → Upload new app.",
    );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
