/** One invented story a community, in its language: what was asked for, what was chosen, what was done, what came of it. */
export interface Story {
  /** Candidates of the poll, in order; `by` asked, `also` joined. The first is done, the second is in hand. */
  readonly needs: readonly { readonly text: string; readonly by: string; readonly also: readonly string[] }[];
  /** Asked a few days ago, by somebody: still open. */
  readonly late: { readonly text: string; readonly by: string };
  readonly poll: { readonly title: string; readonly about: string };
  /** By account: the needs approved, by their place. */
  readonly votes: Readonly<Record<string, readonly number[]>>;
  readonly runs: string;
  readonly owners: readonly [string, string];
  readonly entries: readonly {
    readonly ago: number;
    readonly item: 0 | 1;
    readonly type: string;
    readonly theme: string;
    readonly title: string;
    readonly summary: string;
    readonly lesson: string | null;
    readonly by: string;
    readonly with: readonly string[];
    readonly organisations: readonly string[];
  }[];
  readonly result: string;
  readonly outcome: { readonly change: string; readonly says: string };
  readonly learned: Readonly<Record<string, string>>;
  readonly event: { readonly title: string; readonly description: string };
  readonly call: {
    readonly title: string;
    readonly problem: string;
    readonly objectives: string;
    readonly criteria: readonly string[];
  };
}

export const STORIES: Readonly<Record<string, Story>> = {
  knowledge: {
    needs: [
      { text: "How do others pay for field visits?", by: "member", also: ["ion", "daria", "salma"] },
      { text: "Simple ways to show what a meeting changed", by: "osman", also: ["coordinator"] },
      { text: "Photos and consent: what may we publish?", by: "daria", also: [] },
    ],
    late: { text: "A checklist for online meetings that do not drag on", by: "ion" },
    poll: { title: "What shall we work on this season?", about: "From what you asked for. Mark everything you would come to." },
    votes: { coordinator: [0, 1], facilitator: [0], member: [0, 2], salma: [0, 1], osman: [1], ion: [0], daria: [2, 0] },
    runs: "facilitator",
    owners: ["member", "osman"],
    entries: [
      {
        ago: 96,
        item: 0,
        type: "call",
        theme: "planning-budgeting",
        title: "Who pays for field visits",
        summary: "Compared how four organisations budget travel.",
        lesson: "Asking hosts to share the fuel halves the cost.",
        by: "member",
        with: ["ion"],
        organisations: ["AgroInform", "Ministerul Agriculturii"],
      },
      {
        ago: 75,
        item: 0,
        type: "webinar",
        theme: "knowledge-sharing",
        title: "Paying for field visits: three ways",
        summary: "Cost sharing, small grants, and one vehicle for three projects.",
        lesson: "A one-page budget template gets a visit approved in a week.",
        by: "facilitator",
        with: ["member", "ion", "daria", "salma"],
        organisations: ["ACSA", "IFAD"],
      },
      {
        ago: 20,
        item: 1,
        type: "meeting",
        theme: "monitoring-learning",
        title: "What did our meetings change? First try",
        summary: "Tried three questions at the end of a meeting.",
        lesson: null,
        by: "osman",
        with: ["coordinator", "member"],
        organisations: ["ICARDA"],
      },
    ],
    result: "A one-page budget template and three ways to pay, tried by four organisations.",
    outcome: {
      change: "AgroInform and the ministry share one vehicle for visits and plan them together each quarter.",
      says: "Ion Ceban",
    },
    learned: {
      member: "I use the template for every request now.",
      ion: "We plan visits with AgroInform and save two trips a month.",
      daria: "Hosts are happy to share costs if asked early.",
      salma: "Will propose the same in Morocco.",
    },
    event: {
      title: "Showing what a meeting changed: practice",
      description: "Bring one meeting of yours. We try the three questions on it.",
    },
    call: {
      title: "Test the three questions with us",
      problem: "We do not know what our meetings change.",
      objectives: "Six meetings tried with three short questions, and what came out of it told to the others.",
      criteria: ["Runs meetings regularly", "Will tell the others"],
    },
  },
  semences: {
    needs: [
      { text: "Comment monter un dossier d’inscription au catalogue ?", by: "karim", also: ["nadia", "member"] },
      { text: "Modèles de contrat avec les coopératives", by: "nadia", also: ["salma"] },
      { text: "Contrôler la germination à la ferme", by: "member", also: [] },
    ],
    late: { text: "Stocker les semences pendant l’été", by: "nadia" },
    poll: { title: "Sur quoi travailler cette saison ?", about: "D’après vos demandes. Cochez tout ce qui vous serait utile." },
    votes: { coordinator: [0], facilitator: [0, 1], member: [0, 2], salma: [1, 0], karim: [0], nadia: [1, 0] },
    runs: "salma",
    owners: ["karim", "nadia"],
    entries: [
      {
        ago: 97,
        item: 0,
        type: "meeting",
        theme: "policy-dialogue",
        title: "Ce que le catalogue demande vraiment",
        summary: "Relu la liste des pièces avec l’ONCA.",
        lesson: "La moitié des refus vient d’une seule pièce manquante.",
        by: "karim",
        with: ["salma"],
        organisations: ["ONCA", "INRA"],
      },
      {
        ago: 76,
        item: 0,
        type: "workshop",
        theme: "capacity-building",
        title: "Atelier : remplir un dossier d’inscription",
        summary: "Cinq dossiers remplis ensemble.",
        lesson: "Remplir à deux évite presque toutes les erreurs.",
        by: "salma",
        with: ["karim", "nadia", "member"],
        organisations: ["INRA", "ONCA", "Association Semences Libres"],
      },
      {
        ago: 19,
        item: 1,
        type: "call",
        theme: "partnerships",
        title: "Premier modèle de contrat relu",
        summary: "Une page, deux signatures, un prix fixé avant le semis.",
        lesson: null,
        by: "nadia",
        with: ["salma"],
        organisations: ["Association Semences Libres"],
      },
    ],
    result: "Une liste de contrôle d’une page, et cinq dossiers déposés ensemble.",
    outcome: {
      change: "L’ONCA publie désormais la liste des pièces et répond aux dossiers en deux mois.",
      says: "Karim Benjelloun",
    },
    learned: {
      karim: "Nos dossiers reviennent deux fois moins souvent.",
      nadia: "Nous relisons maintenant les dossiers à deux.",
      member: "La liste tient sur une page : tout le monde l’utilise.",
    },
    event: {
      title: "Contrats avec les coopératives : relecture",
      description: "Venez avec un contrat, nous le relisons ensemble.",
    },
    call: {
      title: "Relire nos contrats avec une coopérative",
      problem: "Les contrats sont longs et les prix se discutent après la récolte.",
      objectives: "Trois coopératives essaient un contrat d’une page pendant une saison.",
      criteria: ["Travaille avec une coopérative", "Peut essayer cette saison"],
    },
  },
  rangeland: {
    needs: [
      { text: "كيف نحدد مواعيد الرعي مع الرعاة؟", by: "yasir", also: ["huda", "member"] },
      { text: "طرق بسيطة لقياس حالة المراعي", by: "huda", also: ["osman"] },
      { text: "التعامل مع سنوات الجفاف", by: "member", also: [] },
    ],
    late: { text: "أعلاف بديلة في الصيف", by: "yasir" },
    poll: { title: "على ماذا نعمل هذا الموسم؟", about: "مما طلبتموه. اختاروا كل ما يفيدكم." },
    votes: { coordinator: [0], member: [0, 2], osman: [1, 0], huda: [1, 0], yasir: [0] },
    runs: "osman",
    owners: ["yasir", "huda"],
    entries: [
      {
        ago: 95,
        item: 0,
        type: "meeting",
        theme: "partnerships",
        title: "لقاء مع الرعاة حول مواعيد الرعي",
        summary: "رُسمت خريطة المسارات مع كبار الرعاة.",
        lesson: "من يرسم الخريطة بنفسه يلتزم بها.",
        by: "yasir",
        with: ["huda"],
        organisations: ["جمعية الرعاة"],
      },
      {
        ago: 74,
        item: 0,
        type: "field-visit",
        theme: "knowledge-sharing",
        title: "زيارة المراعي المحمية",
        summary: "قورنت قطعتان: واحدة أُريحت وأخرى لم تُرح.",
        lesson: "ستة أسابيع من الراحة تكفي لعودة العشب.",
        by: "osman",
        with: ["yasir", "huda", "member"],
        organisations: ["هيئة البحوث الزراعية", "جمعية الرعاة"],
      },
      {
        ago: 18,
        item: 1,
        type: "call",
        theme: "monitoring-learning",
        title: "تجربة بطاقة حالة المرعى",
        summary: "خمسة أسئلة وصورة من المكان نفسه.",
        lesson: null,
        by: "huda",
        with: ["osman"],
        organisations: ["University of Khartoum"],
      },
    ],
    result: "تقويم رعي متفق عليه لثلاث مناطق.",
    outcome: { change: "يريح رعاة ثلاث قرى مراعيهم ستة أسابيع كل عام بالتناوب.", says: "ياسر محمد" },
    learned: {
      yasir: "صرنا نتفق على المواعيد قبل المطر.",
      huda: "الصور من المكان نفسه تقنع الجميع.",
      member: "التقويم معلّق في كل نقطة مياه.",
    },
    event: { title: "تدريب على بطاقة حالة المرعى", description: "أحضروا صورة لمرعاكم، ونملأ البطاقة معًا." },
    call: {
      title: "جرّبوا بطاقة حالة المرعى معنا",
      problem: "لا نعرف متى تتدهور المراعي إلا متأخرين.",
      objectives: "عشر نقاط تُقاس كل شهر بخمسة أسئلة وصورة.",
      criteria: ["يزور المرعى كل شهر", "يشارك ما يراه"],
    },
  },
};
