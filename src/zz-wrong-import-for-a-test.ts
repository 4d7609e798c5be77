import "better-sqlite3";
import "../db/open.js";
