/** Services to meet on, in the spellings people use: one alone says "online", and leaves the kind of meeting open. */
export const ROOMS =
  "zoom|zum|google meet|gmeet|g meet|meet google|webex|jitsi|bigbluebutton|bbb|ms team*|microsoft team*|на зуме|в зуме|по зуму|зум|зуме|зуму|زووم|زوم|عبر زووم|على زووم|pe zoom|prin zoom|sur zoom|par zoom|on zoom|via zoom|over zoom|google meets|по google meet|pe google meet";

/** Services made for calls. */
export const CALLERS =
  "skype|скайп|скайпу|по скайпу|в скайпе|سكايب|عبر سكايب|pe skype|sur skype|par skype|on skype|via skype|over skype|prin skype";

/** Services to write to each other on. */
export const CHATS =
  "whatsapp|whats app|watsapp|wa group|groupe whatsapp|whatsapp group|telegram|viber|messenger|ватсап|ватсапе|вотсап|вотсапе|воцап|телеграм|телеграме|телеграмм|вайбер|вайбере|واتساب|واتس|واتس اب|تلغرام|تيليجرام|ماسنجر|فايبر|grup whatsapp|grupul whatsapp";

/** First names common where the product is used: such a word after "with" is a person, not an organisation. */
export const FIRST_NAMES =
  "ahmed|ahmad|mohamed|mohammed|muhammad|mohammad|fatima|fatma|aisha|aicha|khadija|youssef|yousef|yusuf|hassan|hussein|omar|umar|ali|ibrahim|khalid|khaled|mustafa|mostafa|said|saeed|samir|rachid|rashid|karim|nadia|leila|layla|samira|salma|sara|sarah|amina|amine|hanane|naima|zineb|zainab|mariam|meryem|osman|othman|abdallah|abdullah|abdelkader|abdelaziz|tariq|tarek|nour|noor|huda|rania|mona|salah|adam|moussa|musa|idriss|idris|hamza|bilal|jamal|kamal|mehdi|mahdi|ion|ioan|vasile|andrei|alexandru|mihai|nicolae|gheorghe|george|stefan|sergiu|dumitru|victor|vlad|constantin|cristina|elena|maria|ana|natalia|olga|tatiana|irina|svetlana|ludmila|galina|liliana|doina|mariana|daniela|angela|diana|corina|veronica|viorica|john|james|peter|paul|david|michael|mark|thomas|robert|richard|william|daniel|anna|anne|mary|jane|susan|linda|emma|laura|julia|marie|pierre|jean|jacques|michel|philippe|francois|nicolas|claire|sophie|isabelle|catherine|christine|juan|jose|carlos|luis|иван|петр|сергей|александр|алексей|андрей|дмитрий|николай|михаил|виктор|владимир|юрий|олег|ольга|наталья|наташа|елена|мария|анна|татьяна|светлана|ирина|людмила|галина|марина|екатерина|ион|василе|айгуль|нурлан|азиз|иваном|сергеем|александром|ольгой|натальей|еленой|марией|анной|татьяной|светланой|ириной|николаем|андреем|أحمد|محمد|محمود|فاطمة|عائشة|خديجة|يوسف|حسن|حسين|عمر|علي|إبراهيم|ابراهيم|خالد|مصطفى|سعيد|سمير|رشيد|كريم|نادية|ليلى|سميرة|سلمى|سارة|أمينة|مريم|زينب|عثمان|عبدالله|طارق|نور|هدى|رانيا|منى|صلاح|آدم|موسى|إدريس|حمزة|بلال|جمال|كمال|مهدي|آمنة|عبد الله|عبد الرحمن|عبدالرحمن|هاجر|سلوى|إيمان|أمل|بشرى|حنان";

/** Capitals that are no organisation's. */
export const NOT_ACRONYMS =
  "sdg|sdgs|odd|ods|цур|kpi|kpis|csv|pdf|xls|xlsx|doc|docx|ppt|pptx|ai|ia|ии|gps|gis|sig|ngo|ngos|ong|ongs|нпо|cop|cops|tor|tors|hr|rh|ict|tic|ikt|ит|it|me|mel|mel platform|km|cna|sna|covid|hiv|vih|sida|tb|agm|ag|mou|eoi|utc|gmt|est|edt|cet|cest|eet|am|pm|ok|asap|fyi|re|fw|fwd|tr|tbd|tbc|faq|q1|q2|q3|q4|usa|uk|uae|usd|eur|mad|mdl|f|m|ii|iii|iv|vi|vii|viii|ix|xi|xii|aob|od|pv|cr|rdv|tdr|ptba|po|tot|fgd|cv|id|sms|sos|tv|url|http|https|www|hq|dg|ceo|cfo|md|phd|msc|bsc|mba|covid 19|ndvi|ipm|gap|gmo|ogm|гмо|api|app|vip|ро|рм|ес|cd|dvd|usb|ebs|ppp|pppp|m e|r d|q a|nb|ps|eta|etd|vs|rsvp|bcc|cc|zoom|webex|sd|mk|ru|en|fr|ar|ro|iso|cbo|who else|vat|tva";

/** Ordinary words that some organisation's short name spells too: read as the organisation only in capitals. */
export const COMMON_WORDS =
  "who|arc|it|us|un|are|is|can|act|care|plan|one|fit|era|aid|rise|save|hope|wave|core|link|grow|seed|seeds|land|food|water|win|wins|ted|ace|cop|gap|map|air|art|cap|car|cel|iar|pas|sol|son|ces|mes|mai|dar|sec|asta|la|le|de|des|les|on|in|at|to|par|pour|sur|dans|est|sont|mon|ma|sa|se|si|cu|din|pe|ca|sau|or|as|an|by|do|go|he|if|me|my|no|of|so|up|we|all|and|any|but|for|had|has|her|him|his|how|its|let|may|new|not|now|off|old|our|out|own|say|see|she|the|too|two|use|was|way|why|you|yes|pro|via|vie|eau|sel|feu|ou|et|au|ai|as|il|elle|lui|это|то|на|не|но|да|как|так|там|тут|мы|вы|он|она|или|ли|же|бы|для|при|без|под|над|от|до|из|мир|мак|лес|сад";
