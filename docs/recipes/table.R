# Contributions to a committee as a data frame: Rscript table.R [SERVER]
server <- commandArgs(trailingOnly = TRUE)
server <- if (length(server) > 0) server[1] else "http://localhost:8080"
receipts <- read.csv(paste0(server, "/q/committee-receipts.csv?plain=true&id=committee:phl:philadelphia-justice-and-public-safety"),
                     colClasses = "character", encoding = "UTF-8")
print(receipts[, c("date", "amount", "from.name")])
